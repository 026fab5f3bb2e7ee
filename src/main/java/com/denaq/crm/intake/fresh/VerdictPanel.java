package com.denaq.crm.intake.fresh;

import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.lists.Why;
import com.denaq.crm.intake.table.WholeAddress;
import com.denaq.crm.platform.web.Screen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the check says, beside the form.
 *
 * @param verdict null: nothing was asked yet
 * @param until too much was asked: goes on then; null: no
 * @param mayEnterSimilar whether the viewer enters what looks similar without an admin's word
 * @param decides whether the viewer is who decides of what is here already
 * @param refused it was sent just now and is asked about
 * @param home the country of phones that don't say theirs
 */
public record VerdictPanel(
        @Nullable Verdict verdict,
        @Nullable Instant until,
        boolean mayEnterSimilar,
        boolean decides,
        LeadForm form,
        boolean refused,
        String home) {

    private static final int SHOWN = 3;

    VerdictPanel of(LeadForm other) {
        return new VerdictPanel(verdict, until, mayEnterSimilar, decides, other, refused, home);
    }

    /** {@code new}, {@code similar}, {@code here}; empty for none. */
    public String mark() {
        return verdict == null ? "" : verdict.verdict().mark();
    }

    /** What the phone's area code tells; empty for nothing. */
    public String city() {
        return form.guessedCity(home);
    }

    /** A whole address in the field of the town, as it was taken apart; empty: none stands there. */
    public String address() {
        WholeAddress address = form.written(home).address();
        return address == null ? "" : address.shown();
    }

    /** Fields that can't be read as what they should be. */
    public List<String> unreadable() {
        return form.unreadable(home);
    }

    /** The message key of why nothing can be called new yet; empty where it can, or where something is like it. */
    public String early() {
        if (!mark().equals("new")) {
            return "";
        }
        if (form.lead(home).tellsTooLittle()) {
            return "intake.new.vague";
        }
        return form.phoneUnfinished(home)
                ? "intake.new.half-a-phone"
                : form.nameAlone(home) ? "intake.new.early" : ""; // a name may be half typed
    }

    /** Those it shows, by name: what is said then, that it is the same or another, is said of them. */
    public List<Match> shown() {
        return matches().stream().limit(SHOWN).toList();
    }

    /** Whether what it resembles most is one of those that were shown. */
    boolean tellsOf(List<Long> seen) {
        return !matches().isEmpty() && seen.contains(best().dealer().value());
    }

    public List<Match> matches() {
        return verdict == null ? List.of() : verdict.matches();
    }

    public Match best() {
        return matches().getFirst();
    }

    /** Those that are shown below the best one. */
    public List<Match> others() {
        return shown().stream().skip(1).toList();
    }

    public int more() {
        return Math.max(0, matches().size() - SHOWN);
    }

    /** What is here already is not entered once more, unless somebody insists on it. */
    public boolean blocked() {
        return mark().equals("here") && !form.insists();
    }

    /** Whether it was sent although it is here, without a word that it is another. */
    public boolean notAdded() {
        return refused && blocked();
    }

    /** Whether words to who decides are missing. */
    public boolean lacksWords() {
        return refused
                && mark().equals("here")
                && form.insists()
                && !decides
                && form.comment().isEmpty();
    }

    /** Where it resembles something and the viewer must say why it is another. */
    public boolean asksWhy() {
        return mark().equals("similar") && !mayEnterSimilar;
    }

    /** {@code same}, {@code near}, {@code x}: how strongly it speaks for or against. */
    public static String icon(Reason reason) {
        return reason.code().speaksAgainst() ? "x" : reason.code().agrees() ? "same" : "near";
    }

    /** The message key of what state it is in. */
    public static String stateKey(Match match) {
        return Why.stateKey(match.state(), match.owner());
    }

    /** {@code Same phone}, with a capital. */
    public static String words(Screen screen, Reason reason) {
        String text = reason.text(screen.words());
        return text.substring(0, 1).toUpperCase(screen.locale()) + text.substring(1);
    }

    /** The message key of the button that sends the form. */
    public String sendKey() {
        return switch (mark()) {
            case "similar" -> mayEnterSimilar ? "intake.new.add-another" : "intake.new.review";
            case "here" -> !form.insists() ? "intake.new.add" : decides ? "intake.new.add-even" : "intake.new.review";
            default -> "intake.new.add";
        };
    }
}
