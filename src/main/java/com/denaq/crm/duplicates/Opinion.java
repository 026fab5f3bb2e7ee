package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says of two dealers.
 *
 * @param verdict null where it says nothing: others remind it so much more that it didn't come to this one
 * @param score see {@link Score}; null also where the one doesn't remind it of the other; so are bits, sure and kind, see {@link Match}
 */
public record Opinion(
        Verdict.@Nullable Kind verdict,
        @Nullable Double score,
        @Nullable Double bits,
        @Nullable Boolean sure,
        Match.@Nullable Kind kind) {

    /** Nothing reminds of it. */
    public static final Opinion NEW = new Opinion(Verdict.Kind.LOOKS_NEW, null, null, null, null);

    public static Opinion of(Verdict.Kind verdict, double bits, boolean sure, Match.Kind kind) {
        return new Opinion(verdict, Score.of(verdict, bits), bits, sure, kind);
    }

    /** Of one of those that a question reminds it of, or of another. */
    static Opinion of(List<Match> matches, DealerId other) {
        return matches.stream()
                .filter(each -> each.dealer().equals(other))
                .findFirst()
                .map(each -> of(each.verdict(), each.bits(), each.sure(), each.kind()))
                .orElse(new Opinion(
                        matches.size() < Verdict.MOST ? Verdict.Kind.LOOKS_NEW : null, null, null, null, null));
    }
}
