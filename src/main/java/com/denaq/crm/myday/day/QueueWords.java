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
        return theirs
                ? screen.t("myday.quoted", "words", item.words())
                : StepWords.of(screen, item.words(), item.contactName());
    }

    /** Without what is late, which is drawn otherwise. */
    public static String when(Screen screen, QueueItem item) {
        return switch (item.section()) {
            case ANSWER -> screen.moments().since(item.at());
            case DUE -> item.anyTime() ? screen.t("time.today") : screen.time(item.at());
            case LATER ->
                item.at().equals(item.due()) && !item.anyTime()
                        ? screen.when(item.at())
                        : screen.t("myday.opens", "when", opens(screen, item));
            case NEW -> screen.dayOf(screen.moments().day(item.at()));
            case NEGLECTED -> screen.span(Duration.between(item.at(), screen.now()));
        };
    }

    /** Farther ahead than tomorrow only the day is said: then it is that of the shop, as its page says it. */
    private static String opens(Screen screen, QueueItem item) {
        boolean near = !screen.moments()
                .day(item.at())
                .isAfter(screen.moments().today().plusDays(1));
        return near
                ? screen.when(item.at())
                : screen.dayDate(screen.moments().in(item.zone()).day(item.at()));
    }
}
