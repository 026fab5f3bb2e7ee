package com.denaq.crm.myday;

import java.util.Map;

/** How many dealers stand in each part of the queue, exact to a thousand; 1,001 is "more than that". */
public record QueueCounts(Map<QueueSection, Long> bySection) {

    static final int MOST = 1_001;

    public long of(QueueSection section) {
        return bySection.getOrDefault(section, 0L);
    }

    /** Of those, what can be done at once: as {@link Queue#waiting}. */
    public long now() {
        return of(QueueSection.ANSWER) + of(QueueSection.DUE);
    }

    public long all() {
        return bySection.values().stream().mapToLong(Long::longValue).sum();
    }
}
