package com.denaq.crm.steps.desk;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.time.TypedTime;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.TypedFields;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.steps.WorkDays;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is typed about a next step; absent is empty.
 *
 * @param kind of {@link StepKind}
 * @param what empty: as the kind is called
 * @param day one of the suggested days, or {@code pick} for {@code date}
 * @param time over there; empty: from when they open
 * @param contact an id, or empty
 * @param was what stood in the step of that version, written down; empty: it isn't that one that is changed
 */
public record StepForm(
        String kind, String what, String day, String date, String time, String contact, Integer version, String was) {

    static final String PICK = "pick";

    public StepForm(
            @Nullable String kind,
            @Nullable String what,
            @Nullable String day,
            @Nullable String date,
            @Nullable String time,
            @Nullable String contact,
            @Nullable Integer version,
            @Nullable String was) {
        this.kind = kind == null ? "" : kind;
        this.what = what == null ? "" : what.strip();
        this.day = day == null ? "" : day;
        this.date = date == null ? "" : date.strip();
        this.time = time == null ? "" : time.strip();
        this.contact = contact == null ? "" : contact;
        this.version = version == null ? 0 : version;
        this.was = was == null ? "" : was;
    }

    static StepForm fresh(WorkDays days) {
        return new StepForm("CALL", "", days.tomorrow().toString(), "", "", "", 0, "");
    }

    /** With words that were written elsewhere, in place of the step of that version. */
    static StepForm saying(String words, WorkDays days, int version) {
        String line = words.strip().replaceAll("\\s+", " ");
        String what = line.length() <= NewStep.LONGEST ? line : line.substring(0, NewStep.LONGEST - 1) + "…";
        return new StepForm("CALL", what, days.tomorrow().toString(), "", "", "", version, "");
    }

    static StepForm of(NextStep step) {
        StepForm there = new StepForm(
                step.kind().name(),
                step.what().equals(PersonErased.NAMELESS) ? "" : step.what(),
                PICK,
                step.date().toString(),
                step.time() == null ? "" : step.time().toString(),
                step.contact() == null ? "" : step.contact().toString(),
                step.version(),
                "");
        return there.startedFrom(step.version(), there.typed().written());
    }

    /** What was chosen in another form, in place of the step of that version. */
    static StepForm of(NewStep own, int version) {
        return new StepForm(
                own.kind().name(),
                own.what(),
                PICK,
                own.date().toString(),
                own.time() == null ? "" : own.time().toString(),
                own.contact() == null ? "" : own.contact().toString(),
                version,
                "");
    }

    StepForm startedFrom(int newVersion, String newWas) {
        return new StepForm(kind, what, day, date, time, contact, newVersion, newWas);
    }

    /** The day as a date, whether it was suggested or picked. */
    TypedFields typed() {
        LocalDate on = on();
        return TypedFields.none()
                .and("kind", kind)
                .and("what", what)
                .and("date", on == null ? "" : on.toString())
                .and("time", time)
                .and("contact", contact);
    }

    Problems problems(WorkDays days) {
        Problems problems = Problems.NONE;
        problems = NewStep.onDay(problems, on(), days.today());
        if (!time.isEmpty() && TypedTime.of(time) == null) {
            problems = problems.and("time", "steps.time.unreadable");
        }
        return what.length() > NewStep.LONGEST
                ? problems.and("what", "steps.what.long", "most", NewStep.LONGEST)
                : problems;
    }

    NewStep step(Screen screen) {
        StepKind of = StepKind.of(kind.toLowerCase(java.util.Locale.ROOT)).orElse(StepKind.CALL);
        String words = what.isEmpty() ? screen.t("steps.kind." + of) : what;
        ContactId person = contact.matches("\\d{1,18}") ? new ContactId(Long.parseLong(contact)) : null;
        return new NewStep(of, words, Objects.requireNonNull(on()), TypedTime.of(time), person);
    }

    private @Nullable LocalDate on() {
        return TypedDate.of(day.equals(PICK) ? date : day);
    }
}
