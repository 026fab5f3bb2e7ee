package com.denaq.crm.steps;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.platform.web.Screen;
import java.util.List;

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

    private StepWords() {}

    public static String of(Screen screen, String what) {
        return what.equals(PersonErased.NAMELESS)
                ? screen.t("steps.erased")
                : screen.words().own(what, BY_ITSELF);
    }
}
