package com.denaq.crm.myday.day;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.myday.QueueCounts;
import com.denaq.crm.myday.QueueItem;
import com.denaq.crm.myday.QueuePage;
import com.denaq.crm.myday.QueuePlace;
import com.denaq.crm.myday.QueueSection;
import com.denaq.crm.myday.day.DayFigures.Figures;
import com.denaq.crm.myday.day.FreeLeads.Pool;
import com.denaq.crm.notes.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the queue is drawn from.
 *
 * @param groups its sections, as far as they have been read
 * @param next where it goes on; null at its end
 * @param at the dealer that lies on the desk; null for none
 * @param pool null while there are new leads to be worked
 * @param notes of colleagues, not read yet or wanted by today; the most urgent of them
 * @param allNotes how many of those there are, to a thousand
 */
public record DayView(
        List<Group> groups,
        @Nullable QueuePlace next,
        QueueCounts counts,
        Figures figures,
        @Nullable DealerId at,
        @Nullable Pool pool,
        List<Note> notes,
        long allNotes) {

    /** @param headed whether its heading stands here, not on an earlier page */
    public record Group(QueueSection section, List<QueueItem> items, boolean headed) {}

    static List<Group> groups(QueuePage page, @Nullable QueuePlace after) {
        List<Group> groups = new ArrayList<>();
        for (QueueSection section : QueueSection.values()) {
            List<QueueItem> items = page.items().stream()
                    .filter(item -> item.section() == section)
                    .toList();
            if (!items.isEmpty()) {
                groups.add(new Group(section, items, after == null || after.section() != section));
            }
        }
        return groups;
    }

    /** What somebody for whom nothing waits may do, as a message. */
    public String hint() {
        return pool == null || pool.free() == 0
                ? "myday.rest.text"
                : pool.take() == 0 ? "myday.rest.cap" : "myday.rest.pool";
    }

    /** What there was to do today: done, and still waiting. */
    public long whole() {
        return figures.dealers() + counts.all();
    }
}
