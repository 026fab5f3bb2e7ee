package com.denaq.crm.timeline;

/** Names an activity. */
public record ActivityId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
