package com.denaq.crm.management.thresholds;

import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.duplicates.Verdict;
import java.util.Arrays;
import java.util.List;

/**
 * What thresholds would have said in the last month.
 *
 * @param entries companies that people entered, by what became of them
 * @param pairs that people decided about
 * @param unweighed entries of which it isn't known
 */
public record Effect(Thresholds now, Thresholds wanted, List<Entries> entries, List<Pairs> pairs, long unweighed) {

    /** What became of a company that somebody wanted to enter. */
    public enum Fate {
        ADDED,
        ANYWAY,
        ACCEPTED,
        REJECTED,
        WAITING,
        BLOCKED;

        public String key() {
            return "management.thresholds.fate." + name();
        }
    }

    /** The verdicts' names, in the order of the columns. */
    public static final List<String> VERDICTS = List.of("ALREADY_HERE", "LOOKS_SIMILAR", "LOOKS_NEW");

    /** So many got that verdict ({@code before}), and would with the wanted thresholds. */
    public record Entries(Fate fate, String verdict, long before, long after) {}

    /** So many pairs got that verdict, and would, of which people said that they are the same, or not. */
    public record Pairs(String verdict, boolean same, long before, long after) {}

    /** As the component {@code verdict} wants it. */
    public static String mark(String verdict) {
        return Verdict.Kind.valueOf(verdict).mark();
    }

    public boolean empty() {
        return entries.isEmpty() && pairs.isEmpty();
    }

    public boolean moved() {
        return !now.equals(wanted);
    }

    public List<Fate> fates() {
        return Arrays.stream(Fate.values())
                .filter(fate -> entries.stream().anyMatch(each -> each.fate == fate))
                .toList();
    }

    public long before(Fate fate, String verdict) {
        return entries.stream()
                .filter(each -> each.fate == fate && each.verdict.equals(verdict))
                .mapToLong(Entries::before)
                .sum();
    }

    public long after(Fate fate, String verdict) {
        return entries.stream()
                .filter(each -> each.fate == fate && each.verdict.equals(verdict))
                .mapToLong(Entries::after)
                .sum();
    }

    public boolean decided() {
        return !pairs.isEmpty();
    }

    /** Pairs of a verdict that people called the same, or not: with the wanted thresholds, or with those of now. */
    public long pairs(String verdict, boolean same, boolean wantedOnes) {
        return pairs.stream()
                .filter(each -> each.verdict.equals(verdict) && each.same == same)
                .mapToLong(each -> wantedOnes ? each.after : each.before)
                .sum();
    }

    /** All that people called the same. */
    public long same() {
        return pairs.stream().filter(Pairs::same).mapToLong(Pairs::before).sum();
    }
}
