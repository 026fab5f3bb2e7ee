package com.denaq.crm.steps;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be done, for its reader: in words that nobody typed, in their own language. */
public final class StepWords {

    /** What stands for words where nobody has typed any. */
    private static final List<String> BY_ITSELF = List.of(
            "steps.kind.CALL",
            "steps.kind.MAIL",
            "steps.kind.MEETING",
            "steps.kind.MESSAGE",
            "steps.kind.TASK",
            "steps.try-again",
            "dealer.call.step.call",
            "dealer.call.step.write",
            "dealer.call.step.number");

    /** In SQL: the name of whom the step {@code s} is with. */
    public static final String CONTACT = "(select name from contact where id = s.contact_id and deleted_at is null)";

    private StepWords() {}

    public static String of(Screen screen, NextStep step) {
        return of(screen, step.what(), step.contactName());
    }

    /** @param contact with whom: words with another name in them somebody has typed */
    public static String of(Screen screen, String what, @Nullable String contact) {
        if (what.equals(PersonErased.NAMELESS)) {
            return screen.t("steps.erased");
        }
        String own = screen.words().own(what, BY_ITSELF);
        return contact == null || !own.equals(what) || !what.contains(contact) // to word a message takes longer
                ? own
                : screen.words().own(what, "dealer.call.step.call-name", "name", contact);
    }
}
