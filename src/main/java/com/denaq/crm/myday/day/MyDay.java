package com.denaq.crm.myday.day;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.myday.Queue;
import com.denaq.crm.myday.QueueCounts;
import com.denaq.crm.myday.QueueHead;
import com.denaq.crm.myday.QueuePage;
import com.denaq.crm.myday.QueuePlace;
import com.denaq.crm.myday.QueueSection;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.platform.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the queue is drawn from. */
@Component
class MyDay {

    /** More than a tall screen shows; the rest comes as it is scrolled to. */
    static final int ROWS = 30;

    static final int MOST_ROWS = 500;
    private static final int NOTES = 5;

    private final Queue queue;
    private final DayFigures figures;
    private final FreeLeads leads;
    private final Notes notes;

    MyDay(Queue queue, DayFigures figures, FreeLeads leads, Notes notes) {
        this.queue = queue;
        this.figures = figures;
        this.leads = leads;
        this.notes = notes;
    }

    /** @param at the dealer on the desk; null for the first of the queue */
    DayView view(Screen screen, Viewer viewer, @Nullable DealerId at, int rows) {
        QueueHead head = queue.head(viewer, Math.clamp(rows, ROWS, MOST_ROWS));
        QueuePage page = head.page();
        QueueCounts counts = head.counts();
        DealerId first = page.items().isEmpty() ? null : page.items().getFirst().dealer();
        return new DayView(
                DayView.groups(page, null),
                page.next(),
                counts,
                figures.today(viewer, screen.now(), screen.zone()),
                at == null ? first : at,
                counts.of(QueueSection.NEW) == 0 ? leads.pool(viewer) : null,
                notes.urgent(viewer, screen.moments().today(), NOTES),
                notes.urgent(viewer.id(), screen.moments().today()));
    }

    long waiting(Viewer viewer) {
        return queue.waiting(viewer);
    }

    QueuePage further(Viewer viewer, QueuePlace after) {
        return queue.page(viewer, after, ROWS);
    }
}
