package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.steps.NewStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the refusal dialog; absent is empty.
 *
 * @param reason id of a refusal reason
 * @param again when to try again: empty for never, a number of months, or {@code date}
 * @param date ISO, of the dealer's place
 * @param asked {@code true} when the dialog was there already, when it comes along with a call
 */
public record RefusalForm(String reason, String note, String again, String date, String asked) {

    private static final int LONGEST = 5_000;
    public static final RefusalForm EMPTY = new RefusalForm("", "", "", "", "");

    public RefusalForm(
            @Nullable String reason,
            @Nullable String note,
            @Nullable String again,
            @Nullable String date,
            @Nullable String asked) {
        this.reason = clean(reason);
        this.note = clean(note);
        this.again = clean(again);
        this.date = clean(date);
        this.asked = clean(asked);
    }

    public static RefusalForm with(String words) {
        return new RefusalForm("", words, "", "", "");
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** @param today in the dealer's place */
    public Problems problems(LocalDate today) {
        Problems problems = Problems.NONE;
        if (!reason.matches("\\d{1,18}")) {
            problems = problems.and("reason", "dealer.refusal.reason.missing");
        }
        if (note.length() > LONGEST) {
            problems = problems.and("note", "dealer.long", "most", LONGEST);
        }
        if (again.equals("date")) {
            LocalDate on = typedDate();
            if (on == null) {
                problems = problems.and("date", "dealer.refusal.date.missing");
            } else if (on.equals(today)) {
                problems = problems.and("date", "dealer.refusal.date.today");
            } else if (on.isBefore(today)) {
                problems = problems.and("date", "dealer.refusal.date.past");
            } else if (on.isAfter(today.plusYears(NewStep.MOST_YEARS))) {
                problems = problems.and("date", "steps.date.far");
            }
        }
        return problems;
    }

    /** Only without problems. */
    public Refusal refusal(LocalDate today) {
        LocalDate on = again.equals("date")
                ? typedDate()
                : again.matches("[1-9]\\d?") ? today.plusMonths(Integer.parseInt(again)) : null;
        return new Refusal(reasonId(), note.isEmpty() ? null : note, on);
    }

    /** Only where there is no problem with it. */
    long reasonId() {
        return Long.parseLong(reason);
    }

    private @Nullable LocalDate typedDate() {
        return TypedDate.of(date);
    }
}
