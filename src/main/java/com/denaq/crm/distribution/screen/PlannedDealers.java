package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.planning.Places.Part;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a split that is only planned would give to somebody, as a Dealers list: as it would be now. */
@Component
class PlannedDealers implements FigureList {

    private static final String NAME = "planned";

    private final ObjectProvider<Drafts> drafts; // what they choose by knows all lists behind figures, this one too
    private final Users users;
    private final Settings settings;

    PlannedDealers(ObjectProvider<Drafts> drafts, Users users, Settings settings) {
        this.drafts = drafts;
        this.users = users;
        this.settings = settings;
    }

    /** @param to zero: everybody */
    static String path(Draft draft, Part part, long to) {
        String typed = draft.brief().stream()
                .map(field -> field.name() + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return "/dealers?figure=" + NAME + "&figure.part=" + part + "&figure.to=" + to + "&figure.draft="
                + encoded(typed);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Screen screen, Map<String, String> parameters) {
        return screen.t(
                "distribution.list.planned." + part(parameters),
                "to",
                users.find(to(parameters)).map(User::name).orElse("–"),
                "all",
                to(parameters).value() == 0 ? "yes" : "no");
    }

    @Override
    public Condition condition(Viewer viewer, Map<String, String> parameters) {
        if (!viewer.mayManage()) {
            return Condition.of("false");
        }
        DistributeForm form =
                DistributeForm.of(DealerFilter.parts(parameters.getOrDefault("draft", "")), settings.homeCountry());
        List<Long> dealers = drafts.getObject().dealers(viewer, form, part(parameters), to(parameters));
        return Condition.of("l.dealer_id = any(:figurePlanned)", "figurePlanned", dealers.toArray(Long[]::new));
    }

    private static Part part(Map<String, String> parameters) {
        return Arrays.stream(Part.values())
                .filter(each -> each.name().equals(parameters.get("part")))
                .findFirst()
                .orElse(Part.GIVEN);
    }

    private static UserId to(Map<String, String> parameters) {
        List<Long> ids = DistributeForm.numbers(List.of(parameters.getOrDefault("to", "")));
        return new UserId(ids.isEmpty() ? 0 : ids.getFirst());
    }
}
