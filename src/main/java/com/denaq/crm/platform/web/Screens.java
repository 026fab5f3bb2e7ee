package com.denaq.crm.platform.web;

import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.words.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link Screen} of a request: whose it is, in which language, zone and theme. */
@Component
public class Screens {

    private static final String KEPT = Screens.class.getName();

    private final Languages languages;
    private final Settings settings;
    private final Clock clock;
    private final Assets assets;
    private final ObjectProvider<People> people;
    private final List<Navigation> navigations;
    private final boolean demo;

    Screens(
            Languages languages,
            Settings settings,
            Clock clock,
            Assets assets,
            ObjectProvider<People> people,
            List<Navigation> navigations,
            @Value("${denaq.demo:false}") boolean demo) {
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
        this.assets = assets;
        this.people = people;
        this.navigations = navigations;
        this.demo = demo;
    }

    /** Made once a request. */
    public Screen of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(KEPT) instanceof Screen made) {
            return made;
        }
        Person person = person();
        BrowserMemory.follow(person, request, response);
        Screen screen = make(request, response, person);
        request.setAttribute(KEPT, screen);
        return screen;
    }

    /** With the navigation, also where htmx asked or a form was sent: for a page that takes the place of the whole. */
    Screen whole(HttpServletRequest request, HttpServletResponse response) {
        Screen screen = of(request, response);
        Person person = screen.person();
        return person == null || !screen.navigation().isEmpty() ? screen : screen.with(navigation(person));
    }

    /** Without asking anything that may itself be broken, for the page that says so. */
    Screen plain(HttpServletRequest request) {
        return new Screen(
                languages.words(language(request, null)),
                zone(request, null, ZoneId.of("America/New_York")),
                clock,
                null,
                List.of(),
                path(request),
                "",
                ContentPolicy.nonce(request),
                fragment(request),
                assets,
                theme(request, null),
                demo,
                null,
                new Memo());
    }

    private Screen make(HttpServletRequest request, HttpServletResponse response, @Nullable Person person) {
        boolean fragment = fragment(request);
        return new Screen(
                languages.words(language(request, person)),
                zone(request, person, null),
                clock,
                person,
                fragment || person == null ? List.of() : navigation(person),
                path(request),
                csrf(request),
                ContentPolicy.nonce(request),
                fragment,
                assets,
                theme(request, person),
                demo,
                fragment || !request.getMethod().equals("GET") ? null : Toasts.take(request, response),
                new Memo());
    }

    private @Nullable Person person() {
        People known = people.getIfAvailable();
        return known == null ? null : known.current().orElse(null);
    }

    private List<NavigationEntry> navigation(Person person) {
        return navigations.stream()
                .flatMap(each -> each.entries(person).stream())
                .sorted(Comparator.comparing(NavigationEntry::group).thenComparingInt(NavigationEntry::order))
                .toList();
    }

    private static boolean fragment(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null
                && request.getHeader("HX-Boosted") == null
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    private static Locale language(HttpServletRequest request, @Nullable Person person) {
        if (person != null && person.language() != null) {
            return person.language();
        }
        String chosen = BrowserMemory.of(request, BrowserMemory.LANGUAGE);
        for (Locale known : Languages.ALL) {
            if (known.getLanguage().equals(chosen)) {
                return known;
            }
        }
        String header = request.getHeader("Accept-Language");
        return header == null ? Locale.ENGLISH : accepted(header);
    }

    private static Locale accepted(String header) {
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), Languages.ALL);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException e) { // a header of nonsense
            return Locale.ENGLISH;
        }
    }

    private ZoneId zone(HttpServletRequest request, @Nullable Person person, @Nullable ZoneId otherwise) {
        if (person != null) {
            return person.zone();
        }
        String told = BrowserMemory.of(request, "zone");
        try {
            if (told != null) {
                return ZoneId.of(told.replace("%2F", "/"));
            }
        } catch (DateTimeException e) { // the cookie is not of our making
        }
        return otherwise != null ? otherwise : settings.companyZone();
    }

    private static @Nullable String theme(HttpServletRequest request, @Nullable Person person) {
        if (person != null && person.theme() != null) {
            return person.theme();
        }
        String chosen = BrowserMemory.of(request, BrowserMemory.THEME);
        return "light".equals(chosen) || "dark".equals(chosen) ? chosen : null;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI();
    }
}
