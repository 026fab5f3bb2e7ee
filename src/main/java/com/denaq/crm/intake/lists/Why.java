package com.denaq.crm.intake.lists;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Strength;
import com.denaq.crm.duplicates.Twins;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.table.RowReader.Read;
import com.denaq.crm.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a row got its verdict, as far as whoever's list it is may know it: what it resembles most, or what is wrong with it.
 *
 * @param problem a message key with its arguments; null: it resembles something
 * @param since the company's day on which that was entered
 * @param entered when; null in a row that was checked before this was kept
 * @param dealer whose page may be opened; null: it may not
 * @param mergeable whether the viewer may work with it; null: not
 * @param apart why it isn't merged with all of its kind; null: it may be
 * @param others how many others it resembles, as far as they can be chosen instead; null: none
 * @param reasons their codes, the strongest first
 * @param strength of the verdict, for who moves the thresholds; null: there was nothing to weigh
 */
public record Why(
        @Nullable String problem,
        List<Object> arguments,
        @Nullable String name,
        @Nullable String place,
        @Nullable LocalDate since,
        @Nullable Instant entered,
        @Nullable String state,
        @Nullable String owner,
        @Nullable Long dealer,
        @Nullable Boolean mergeable,
        @Nullable Apart apart,
        @Nullable Integer others,
        List<String> reasons,
        @Nullable Strength strength) {

    /** So many may be chosen from besides the likeliest. */
    static final int OTHERS = 4;

    static final Why NOTHING = of(null, List.of(), null, List.of());

    private static Why of(
            @Nullable String problem, List<Object> arguments, @Nullable Apart apart, List<String> reasons) {
        return new Why(problem, arguments, null, null, null, null, null, null, null, null, apart, null, reasons, null);
    }

    static Why of(Read.Unreadable unreadable) {
        return of(unreadable.key(), unreadable.arguments(), null, List.of());
    }

    static Why problem(String key, Object... namesAndValues) {
        return of(new Read.Unreadable(key, List.of(namesAndValues)));
    }

    static Why of(Verdict verdict) {
        return verdict.matches().isEmpty()
                ? NOTHING
                : of(verdict, verdict.matches().getFirst(), Apart.of(verdict));
    }

    /** Of one of those that it resembles, which somebody has chosen. */
    static Why of(Verdict verdict, Match match) {
        return of(verdict, match, Apart.of(match));
    }

    private static Why of(Verdict verdict, Match match, @Nullable Apart apart) {
        int others = Math.min(OTHERS, verdict.matches().size() - 1);
        return new Why(
                null,
                List.of(),
                match.name(),
                match.place(),
                match.since(),
                match.entered(),
                match.state(),
                match.owner(),
                match.mayOpen() ? match.dealer().value() : null,
                null,
                apart,
                others == 0 ? null : Integer.valueOf(others),
                match.reasons().stream().map(Reason::kept).toList(),
                verdict.strength());
    }

    /** Of a row above. */
    static Why of(Twins.Twin twin) {
        Apart apart = Apart.of(twin.kind(), twin.reasons());
        return of(
                null,
                List.of(),
                apart,
                twin.reasons().stream().map(Reason.Code::text).toList());
    }

    Why mergeable(Set<Long> dealers) {
        return dealer == null || !dealers.contains(dealer)
                ? this
                : new Why(
                        problem, arguments, name, place, since, entered, state, owner, dealer, true, apart, others,
                        reasons, strength);
    }

    /** The day on which it was entered, over there; null: it resembles nothing. */
    public @Nullable LocalDate since(ZoneId there) {
        return entered == null ? since : entered.atZone(there).toLocalDate();
    }

    /** The message key of its state, as New lead says it; once it was kept with that of another room. */
    public @Nullable String stateKey() {
        return state == null ? null : stateKey(state.substring(state.lastIndexOf('.') + 1), owner);
    }

    /** The same of a match: a lead that has an agent waits for none. */
    public static String stateKey(String state, @Nullable String owner) {
        return "intake.state." + state + (owner != null && state.equals("LEAD") ? ".owned" : "");
    }

    /** What is wrong, or the reasons, in words. */
    public String text(Words words) {
        if (problem != null) {
            return words.text(problem, arguments.toArray());
        }
        return reasons.stream().limit(3).map(code -> Reason.text(code, words)).collect(Collectors.joining(", "));
    }
}
