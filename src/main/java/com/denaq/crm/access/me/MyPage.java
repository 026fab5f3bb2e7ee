package com.denaq.crm.access.me;

import com.denaq.crm.access.User;
import com.denaq.crm.access.sessions.OwnSessions.Place;
import com.denaq.crm.access.tokens.OwnTokens.Token;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.ZoneChoices;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the profile shows.
 *
 * @param problems of the form that was sent; its fields are called differently in each form
 * @param here the session from which it is looked at
 * @param fresh a token that was just made; shown once
 */
public record MyPage(
        User user,
        MyForm form,
        Problems problems,
        List<Place> places,
        @Nullable Long here,
        List<Token> tokens,
        @Nullable String fresh) {

    MyPage with(Problems wrong) {
        return new MyPage(user, form, wrong, places, here, tokens, fresh);
    }

    MyPage with(MyForm typed, Problems wrong) {
        return new MyPage(user, typed, wrong, places, here, tokens, fresh);
    }

    MyPage withToken(String token) {
        return new MyPage(user, form, problems, places, here, tokens, token);
    }

    public boolean isHere(Place place) {
        return here != null && here == place.id();
    }

    public List<Choice> languages(Screen screen) {
        return List.of(
                new Choice("", screen.t("access.users.language.browser")),
                new Choice("en", screen.t("shell.language.en")),
                new Choice("ru", screen.t("shell.language.ru")));
    }

    public List<Choice> themes(Screen screen) {
        return Stream.of("", "light", "dark")
                .map(each -> new Choice(each, screen.t("access.me.theme." + (each.isEmpty() ? "system" : each))))
                .toList();
    }

    public List<Choice> zones(Screen screen) {
        List<Choice> all = new ArrayList<>();
        all.add(new Choice("", screen.t("access.me.zone.company")));
        all.addAll(ZoneChoices.in(screen.locale(), screen.now(), ZoneChoices.known(form.place())));
        return all;
    }

    /** {@code Chrome, Windows} */
    public String device(Screen screen, Place place) {
        DeviceName name = DeviceName.of(place.agent());
        List<String> known = Stream.of(name.browser(), name.system())
                .flatMap(Stream::ofNullable)
                .toList();
        return known.isEmpty() ? screen.t("access.me.device.unknown") : String.join(", ", known);
    }

    /** Where it is, in words. */
    public String place(Screen screen, Place place) {
        if (place.address() == null) {
            return screen.t("access.me.place.unknown");
        }
        try {
            InetAddress address = InetAddress.getByName(place.address()); // a number: nobody is asked for a name
            if (address.isLoopbackAddress()) {
                return screen.t("access.me.place.server");
            }
            String key = address.isSiteLocalAddress() ? "access.me.place.office" : "access.me.place.outside";
            return screen.t(key, "address", place.address());
        } catch (UnknownHostException e) { // never was one
            return screen.t("access.me.place.unknown");
        }
    }
}
