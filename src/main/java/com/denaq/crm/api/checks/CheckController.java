package com.denaq.crm.api.checks;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.platform.web.Screen;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
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

    private static final String NOTHING = "check-nothing";
    private static final int LONGEST = 1_000;
    private static final int MOST = 200;
    private static final int MOST_ITEMS = 500;
    /** Of all items together: each is looked up. */
    private static final int MOST_NUMBERS = 5_000;

    private final DuplicateCheck duplicates;

    CheckController(DuplicateCheck duplicates) {
        this.duplicates = duplicates;
    }

    /**
     * A company as it was typed, of which something has to be known; or up to 500 of them as items.
     * An item of which nothing is known looks new, with a note that says so; null is no item.
     *
     * @param tradeName what it calls itself, where that isn't its name
     * @param contacts people there, by whose names, phones and e-mails it is known as well
     */
    record CheckBody(
            @Nullable String name,
            @Nullable String tradeName,
            @Nullable String site,
            @Nullable List<@Nullable String> phones,
            @Nullable List<@Nullable String> emails,
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String city,
            @Nullable String region,
            @Nullable String country,
            @Nullable List<@Nullable PersonBody> contacts,
            @Nullable List<@Nullable CheckBody> items) {

        /** Both names, as people write them beside each other. */
        @Nullable
        String names() {
            String one = Text.clean(name);
            String other = Text.clean(tradeName);
            return one == null ? other : other == null ? one : one + " dba " + other;
        }

        /** What the people there are called. */
        List<@Nullable String> people() {
            return all(null, person -> Collections.singletonList(person.name()));
        }

        List<@Nullable String> all(
                @Nullable List<@Nullable String> own, Function<PersonBody, @Nullable List<@Nullable String>> theirs) {
            List<@Nullable String> all = new ArrayList<>(own == null ? List.of() : own);
            for (PersonBody person : contacts == null ? List.<@Nullable PersonBody>of() : contacts) {
                List<@Nullable String> more = person == null ? null : theirs.apply(person);
                all.addAll(more == null ? List.of() : more);
            }
            return all;
        }
    }

    record PersonBody(
            @Nullable String name,
            @Nullable List<@Nullable String> phones,
            @Nullable List<@Nullable String> emails) {}

    /** One verdict an item, in their order. */
    record ResultsJson(List<VerdictJson> results) {}

    @PostMapping("/check")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {VerdictJson.class, ResultsJson.class})))
    Object check(Screen screen, Viewer viewer, @RequestBody CheckBody body) {
        if (body.items() == null) {
            Question question = question("", body);
            if (question.asksNothing()) {
                throw ApiProblem.invalid("name", NOTHING);
            }
            return VerdictJson.of(duplicates.check(viewer, question), screen.words());
        }
        if (body.items().size() > MOST_ITEMS) {
            throw ApiProblem.tooMany(MOST_ITEMS);
        }
        List<Question> questions = new ArrayList<>();
        for (CheckBody item : body.items()) {
            String where = "items[" + questions.size() + "]";
            if (item == null) {
                throw ApiProblem.unreadable(where);
            }
            questions.add(question(where + ".", item));
        }
        if (duplicates.numbers(questions, MOST_NUMBERS + 1) > MOST_NUMBERS) {
            throw ApiProblem.tooManyNumbers(MOST_NUMBERS);
        }
        List<Verdict> verdicts = duplicates.checkAll(viewer, questions);
        List<VerdictJson> results = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            VerdictJson result = VerdictJson.of(verdicts.get(i), screen.words());
            results.add(questions.get(i).asksNothing() ? result.noting(screen.t("api." + NOTHING)) : result);
        }
        return new ResultsJson(results);
    }

    private Question question(String where, CheckBody body) {
        Text.atMost(Text.LONGEST_NAME, where + "name", Text.clean(body.name()));
        Text.atMost(Text.LONGEST_NAME, where + "tradeName", Text.clean(body.tradeName()));
        Text.atMost(LONGEST, where + "site", body.site());
        Text.atMost(LONGEST, where + "street", body.street());
        Text.atMost(LONGEST, where + "city", body.city());
        Text.atMost(LONGEST, where + "postcode", body.postcode());
        Text.atMost(LONGEST, where + "region", body.region());
        return new Question(
                        body.names(),
                        Text.clean(body.site()),
                        some(where + "phones", body.all(body.phones(), PersonBody::phones)),
                        some(where + "emails", body.all(body.emails(), PersonBody::emails)),
                        Text.clean(body.street()),
                        Text.clean(body.postcode()),
                        Text.clean(body.city()),
                        Text.clean(body.region()),
                        Text.country(where + "country", body.country()),
                        null)
                .withPeople(some(where + "contacts", body.people()));
    }

    private static List<String> some(String field, @Nullable List<@Nullable String> told) {
        List<String> some = Text.clean(told).stream().limit(MOST).toList();
        some.forEach(each -> Text.atMost(LONGEST, field, each));
        return some;
    }
}
