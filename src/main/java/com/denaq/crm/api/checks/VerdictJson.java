package com.denaq.crm.api.checks;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.platform.words.Words;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the duplicate check found, as programs read it.
 *
 * @param note why it says nothing: nothing was asked, or a name could be anybody's; else absent
 * @param ignored names of what was sent and means nothing here, or a country that is none; absent: all was understood
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerdictJson(
        @OneOf(value = Verdict.Kind.class, asIs = true) String verdict,
        List<MatchJson> matches,

        @Schema(
                description = "Why the verdict tells nothing: nothing is asked, or the name could be anybody's"
                        + " and there is nothing else to tell whose it is; absent otherwise")
        @Nullable
        String note,

        @Schema(description = "What was sent and means nothing here; absent where all was understood") @Nullable
        List<String> ignored) {

    private static final String SCORE =
            "The best first: from 0.5 on it is ALREADY_HERE, below it LOOKS_SIMILAR; within each"
                    + " the likelier has more. For sorting: no probability";

    /**
     * @param verdict {@code ALREADY_HERE} or {@code LOOKS_SIMILAR}
     * @param kind {@code same}, {@code branch}, {@code namesake}, {@code name-alone}, {@code contact-alone} or {@code similar}
     * @param state {@code lead}, {@code firm}, {@code dead-end}, {@code account}, {@code client} or {@code in-review}
     */
    public record MatchJson(
            long id,

            @OneOf(value = Verdict.Kind.class, asIs = true, without = "LOOKS_NEW")
            String verdict,

            @OneOf(Match.Kind.class) String kind,

            @Schema(description = SCORE, minimum = "0", maximum = "1")
            double score,

            String name,
            @Nullable String city,
            LocalDate since,

            @OneOf(value = Standing.Kind.class, also = "in-review")
            String state,

            @Nullable String owner,
            List<ReasonJson> reasons) {}

    /** Why: a stable code, and words in the caller's language. */
    public record ReasonJson(@OneOf(Reason.Code.class) String code, String text) {}

    static VerdictJson of(Verdict verdict, Words words, @Nullable String note, @Nullable List<String> ignored) {
        return new VerdictJson(verdict.verdict().name(), matches(verdict, words), note, ignored);
    }

    public static List<MatchJson> matches(Verdict verdict, Words words) {
        return verdict.matches().stream().map(match -> match(match, words)).toList();
    }

    private static MatchJson match(Match match, Words words) {
        return new MatchJson(
                match.dealer().value(),
                match.verdict().name(),
                match.kind().text(),
                match.score(),
                match.name(),
                match.city(),
                match.since(),
                match.state().toLowerCase(Locale.ROOT).replace('_', '-'),
                match.owner(),
                match.reasons().stream().map(reason -> reason(reason, words)).toList());
    }

    private static ReasonJson reason(Reason reason, Words words) {
        return new ReasonJson(reason.code().text(), reason.text(words));
    }
}
