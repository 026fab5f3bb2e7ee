package com.denaq.crm.myday.day;

import com.denaq.crm.myday.QueueItem;
import com.denaq.crm.myday.QueueWhy;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.StepWords;
import java.time.Duration;

/** Says in a line why a dealer stands in the queue, and when. */
public final class QueueWords {

    private QueueWords() {}

    public static String why(Screen screen, QueueItem item) {
        String span = screen.span(Duration.between(item.at(), screen.now()));
        if (item.why() == QueueWhy.NO_STEP || item.why() == QueueWhy.NEVER_CALLED) {
            return screen.t("myday.why." + item.why().code(), "span", span);
        }
        if (item.words() == null) {
            return screen.t("myday.why." + item.why().code());
        }
        boolean theirs = item.why() == QueueWhy.REPLY || item.why() == QueueWhy.MESSAGE;
        return theirs ? screen.t("myday.quoted", "words", item.words()) : StepWords.of(screen, item.words());
    }

    /** Without what is late, which is drawn otherwise. */
    public static String when(Screen screen, QueueItem item) {
        return switch (item.section()) {
            case ANSWER -> screen.moments().since(item.at());
            case DUE -> item.anyTime() ? screen.t("time.today") : screen.time(item.at());
            case LATER ->
                item.at().equals(item.due())
                        ? screen.when(item.at())
                        : screen.t("myday.opens", "when", screen.when(item.at()));
            case NEW -> screen.dayOf(screen.moments().day(item.at()));
            case NEGLECTED -> screen.span(Duration.between(item.at(), screen.now()));
        };
    }
}
