package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.time.Moments;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.steps.Holiday;
import com.denaq.crm.steps.Neglect;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepTrace;
import com.denaq.crm.steps.WorkDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The next step of a dealer as it is drawn.
 *
 * @param step null: none is open
 * @param open the form that is open, or null
 * @param closed whether a form has done its work: the browser's own goes too
 */
public record StepView(
        Viewer viewer,
        Dealer dealer,
        @Nullable NextStep step,
        @Nullable StepEdit open,
        boolean closed) {

    /** Which form. */
    public enum StepPurpose {
        /** One where there is none. */
        FIRST,
        /** Another one in place of it. */
        CHANGE,
        /** Another one in place of it, with words that were written elsewhere. */
        INSTEAD,
        /** What comes after it. */
        DONE
    }

    /**
     * A form.
     *
     * @param step that it is about; null for the first
     * @param meanwhile what somebody else has made of it; or null
     * @param trace who did that and when, as far as it is known
     */
    public record StepEdit(
            StepPurpose purpose,
            Dealer dealer,
            @Nullable NextStep step,
            WorkDays days,
            List<Contact> people,
            StepForm form,
            Problems problems,
            @Nullable NextStep meanwhile,
            @Nullable StepTrace trace) {

        public String action() {
            String all = "/dealers/" + dealer.id() + "/next-steps";
            return switch (purpose) {
                case FIRST -> all;
                case CHANGE, INSTEAD -> all + "/" + Objects.requireNonNull(step).id();
                case DONE -> all + "/" + Objects.requireNonNull(step).id() + "/done";
            };
        }

        /** The forms whose words are this one's where they can't be opened any more; null: none. */
        public @Nullable String others() {
            return switch (purpose) {
                case FIRST -> forms(dealer, StepPurpose.CHANGE, StepPurpose.DONE);
                case CHANGE -> forms(dealer, StepPurpose.FIRST);
                case INSTEAD, DONE -> null;
            };
        }

        public List<Choice> contacts() {
            return people.stream()
                    .map(each -> new Choice(each.id().toString(), each.name()))
                    .toList();
        }

        /** What of it somebody else has changed while this was typed; null: nothing, or it is another step by now. */
        public @Nullable Clash clash(Screen screen) {
            TypedFields was = meanwhile == null ? null : TypedFields.read(form.was());
            return meanwhile == null || was == null
                    ? null
                    : new Clash(
                            was,
                            StepForm.of(meanwhile).typed(),
                            form.typed(),
                            trace == null ? Clash.Saver.UNKNOWN : new Clash.Saver(trace.who(), trace.at()),
                            new StepWording(screen, people));
        }

        /** {@code Boris Orlov moved it while you were typing (10:04), it was Fri 27 Nov 11:00:} */
        public String conflict(Screen screen) {
            return trace == null
                    ? screen.t("steps.conflict")
                    : screen.t(
                            "steps.conflict." + trace.deed(),
                            "who",
                            trace.who(),
                            "when",
                            screen.when(trace.at()),
                            "before",
                            before(screen, trace));
        }

        /** Where only one of the two was changed, the other is as it is now. */
        private String before(Screen screen, StepTrace moved) {
            NextStep now = Objects.requireNonNull(meanwhile);
            LocalDate date = moved.dateBefore() == null ? now.date() : moved.dateBefore();
            LocalTime time = moved.timeBefore() == null && moved.dateBefore() != null ? now.time() : moved.timeBefore();
            String day = screen.moments().in(now.zone()).dayOf(date);
            return time == null ? day : day + " " + screen.moments().time(time);
        }

        /** A suggested day as it is said: {@code tomorrow, Thu 26 Nov}. */
        public String day(Screen screen, String key, LocalDate date) {
            return screen.t("steps.day." + key, "date", screen.dayDate(date));
        }

        /** Why a near day is left out; empty for none. */
        public String leftOut(Screen screen) {
            return days.leftOut().isEmpty()
                    ? ""
                    : leftOut(screen, days.leftOut().getFirst());
        }

        private static String leftOut(Screen screen, Holiday holiday) {
            return screen.t(
                    "steps.left-out",
                    "date",
                    screen.dayDate(holiday.date()),
                    "holiday",
                    screen.t("steps.holiday." + holiday.code()));
        }

        /** Whose time is meant is said where the viewer's clock shows another one. */
        public String opens(Screen screen) {
            String city = dealer.facts().city();
            ZoneRules there = dealer.zone().getRules();
            boolean same = there.getOffset(screen.now())
                    .equals(screen.zone().getRules().getOffset(screen.now()));
            return screen.t(
                    same ? "steps.time.hint" : city == null ? "steps.time.hint.theirs" : "steps.time.hint.there",
                    "place",
                    city == null ? "" : city,
                    "time",
                    screen.moments().time(dealer.facts().opens()));
        }
    }

    /** The names by which the browser keeps what is typed in these forms. */
    public static String forms(Dealer dealer, StepPurpose... purposes) {
        return Stream.of(purposes)
                .map(purpose -> "step-" + dealer.id() + "-" + purpose)
                .collect(Collectors.joining(" "));
    }

    public boolean mayWork() {
        return viewer.mayWork(dealer.ownership());
    }

    /** Whether it stands in Neglected without one. */
    public boolean neglected() {
        return Neglect.withoutStep(dealer);
    }

    public boolean late(Screen screen) {
        return step != null && step.lateAt(screen.now());
    }

    /** From when it is late: the end of the day, where it has no time of its own. */
    public Instant due() {
        return Objects.requireNonNull(step).dueAt();
    }

    /** {@code E-mail, Dana, today 11:00 in Tampa (18:00 here) · yours} */
    public String when(Screen screen) {
        NextStep open = Objects.requireNonNull(step);
        String whose = viewer.is(open.assignee())
                ? screen.t("steps.yours")
                : screen.t("steps.of", "name", open.assigneeName());
        String who = Stream.of(screen.t("steps.kind." + open.kind()), open.contactName(), moment(screen, dealer, open))
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return who + " · " + whose;
    }

    public static String moment(Screen screen, Dealer dealer, NextStep step) {
        Moments there = new Moments(screen.words(), step.zone(), screen.now());
        if (step.time() == null) {
            return there.dayOf(step.date());
        }
        String city = dealer.facts().city();
        String local = screen.t(
                city == null ? "steps.at.theirs" : "steps.at",
                "day",
                there.dayOf(step.date()),
                "time",
                there.time(step.time()),
                "place",
                city == null ? "" : city);
        boolean same = screen.zone()
                .getRules()
                .getOffset(step.dueAt())
                .equals(step.zone().getRules().getOffset(step.dueAt()));
        return same ? local : local + " " + screen.t("steps.here", "time", here(screen, there, step));
    }

    /** With its day where that is called otherwise than over there: what is today there may be tomorrow here. */
    private static String here(Screen screen, Moments there, NextStep step) {
        String day = screen.dayOf(screen.moments().day(step.dueAt()));
        String time = screen.time(step.dueAt());
        return day.equals(there.dayOf(step.date())) ? time : day + " " + time;
    }
}
