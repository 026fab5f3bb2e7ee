package com.denaq.crm.api.checks;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether a company is here already. */
@RestController
@RequestMapping("/api/v1/duplicates")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class CheckController {

    private static final int LONGEST = 1_000;
    private static final int MOST = 40;

    private final DuplicateCheck duplicates;
    private final Settings settings;

    CheckController(DuplicateCheck duplicates, Settings settings) {
        this.duplicates = duplicates;
        this.settings = settings;
    }

    /** A company as it was typed; all of it may be absent. */
    record CheckBody(
            @Nullable String name,
            @Nullable String site,
            @Nullable List<@Nullable String> phones,
            @Nullable List<@Nullable String> emails,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {}

    @PostMapping("/check")
    VerdictJson check(Screen screen, Viewer viewer, @RequestBody CheckBody body) {
        Text.atMost(LONGEST, "name", body.name());
        Text.atMost(LONGEST, "site", body.site());
        Text.atMost(LONGEST, "street", body.street());
        Text.atMost(LONGEST, "city", body.city());
        String country = Text.clean(body.country());
        Question question = new Question(
                Text.clean(body.name()),
                Text.clean(body.site()),
                some(body.phones()),
                some(body.emails()),
                Text.clean(body.street()),
                Text.clean(body.postcode()),
                Text.clean(body.city()),
                Text.clean(body.region()),
                country == null ? settings.homeCountry() : country.toUpperCase(java.util.Locale.ROOT),
                null);
        return VerdictJson.of(duplicates.check(viewer, question), screen.words());
    }

    private static List<String> some(@Nullable List<@Nullable String> told) {
        return Text.clean(told).stream().limit(MOST).toList();
    }
}
