package com.denaq.crm.api.checks;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.checks.CheckBody.PersonBody;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
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
    private static final int MOST = 200;
    private static final int MOST_ITEMS = 500;
    /** Of all items together: each is looked up. */
    private static final int MOST_NUMBERS = 5_000;

    private final DuplicateCheck duplicates;
    private final Settings settings;

    CheckController(DuplicateCheck duplicates, Settings settings) {
        this.duplicates = duplicates;
        this.settings = settings;
    }

    /**
     * One verdict an item, in their order.
     *
     * @param ignored what stands beside items and means nothing here; absent: nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultsJson(
            List<VerdictJson> results,

            @Schema(description = "What stands beside items and means nothing here; absent where nothing does")
            @Nullable
            List<String> ignored) {}

    @PostMapping("/check")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {VerdictJson.class, ResultsJson.class})))
    Object check(Screen screen, Viewer viewer, @RequestBody CheckBody body) {
        if (body.items() == null) {
            return one(screen, viewer, body);
        }
        if (body.besideItems()) {
            throw ApiProblem.besideItems();
        }
        return new ResultsJson(several(screen, viewer, body.items()), body.ignored());
    }

    private VerdictJson one(Screen screen, Viewer viewer, CheckBody body) {
        Question question = question("", body);
        Verdict verdict = duplicates.check(viewer, question);
        return VerdictJson.of(verdict, screen.words(), note(screen, question, verdict), body.ignored());
    }

    private List<VerdictJson> several(Screen screen, Viewer viewer, List<@Nullable CheckBody> items) {
        if (items.size() > MOST_ITEMS) {
            throw ApiProblem.tooMany(MOST_ITEMS);
        }
        List<Question> questions = new ArrayList<>();
        List<@Nullable List<String>> ignored = new ArrayList<>();
        for (CheckBody item : items) {
            String where = "items[" + questions.size() + "]";
            if (item == null || item.items() != null) {
                throw ApiProblem.unreadable(where);
            }
            questions.add(question(where + ".", item));
            ignored.add(item.ignored());
        }
        if (duplicates.numbers(questions, MOST_NUMBERS + 1) > MOST_NUMBERS) {
            throw ApiProblem.tooManyNumbers(MOST_NUMBERS);
        }
        List<Verdict> verdicts = duplicates.checkAll(viewer, questions);
        List<VerdictJson> results = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            String note = note(screen, questions.get(i), verdicts.get(i));
            results.add(VerdictJson.of(verdicts.get(i), screen.words(), note, ignored.get(i)));
        }
        return results;
    }

    /** Why nothing is said by that verdict; null: it says something. */
    private @Nullable String note(Screen screen, Question question, Verdict verdict) {
        if (question.asksNothing()) {
            return screen.t("api.check.nothing");
        }
        boolean fresh = verdict.verdict() == Verdict.Kind.LOOKS_NEW;
        return fresh && NewLead.of(question, settings.homeCountry()).tellsTooLittle()
                ? screen.t("api.check.too-little")
                : null;
    }

    private Question question(String where, CheckBody body) {
        Text.atMost(Text.LONGEST_NAME, where + "name", Text.clean(body.name()));
        Text.atMost(Text.LONGEST_NAME, where + "tradeName", Text.clean(body.tradeName()));
        Text.atMost(LONGEST, where + "site", body.site());
        Text.atMost(LONGEST, where + "street", body.street());
        Text.atMost(LONGEST, where + "city", body.city());
        Text.atMost(LONGEST, where + "postcode", body.postcode());
        Text.atMost(LONGEST, where + "region", body.region());
        Where place = Where.of(body, settings.homeCountry());
        return new Question(
                        body.names(),
                        Text.clean(body.site()),
                        some(where + "phones", body.all(body.phones(), PersonBody::phones)),
                        some(where + "emails", body.all(body.emails(), PersonBody::emails)),
                        Text.clean(body.street()),
                        place.postcode(),
                        place.city(),
                        place.region(),
                        place.country(),
                        null)
                .withPeople(some(where + "contacts", body.people()));
    }

    /** The country may stand behind the town, or in the field of the region. */
    private record Where(
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country) {

        static Where of(CheckBody body, String homeCountry) {
            String said = body.countrySaid();
            String city = Text.clean(body.city());
            String region = Text.clean(body.region());
            String postcode = Text.clean(body.postcode());
            WrittenPlace written = WrittenPlace.of(city == null ? "" : city, homeCountry);
            String country = said == null ? written.named(region, homeCountry) : said;
            if (country == null) {
                return new Where(postcode, city, region, null);
            }
            boolean behind = said == null && written.country() != null;
            return new Where(
                    behind && postcode == null ? written.postcode() : postcode,
                    behind ? written.town() : city,
                    Places.regionOnly(region, country),
                    country);
        }
    }

    private static List<String> some(String field, @Nullable List<@Nullable String> told) {
        List<String> some = Text.clean(told).stream().limit(MOST).toList();
        some.forEach(each -> Text.atMost(LONGEST, field, each));
        return some;
    }
}
