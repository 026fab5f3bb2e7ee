package com.denaq.crm.intake.mine;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * My leads as one page of them is drawn.
 *
 * @param next where the next page begins; null: this is the last
 * @param first whether nothing lies before
 */
public record MyLeadsPage(
        MyLeadsFilter filter,
        String text,
        @Nullable LocalDate from,
        Map<MyLeadsFilter, Long> counts,
        List<MyLead> leads,
        @Nullable String next,
        boolean first) {

    /** The same list by another filter. */
    public String address(MyLeadsFilter other) {
        String search = text.isEmpty() ? "" : "&find=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return "/leads?show=" + other.code() + search;
    }

    public String start() {
        return address(filter) + (from == null ? "" : "&from=" + from);
    }

    public @Nullable String nextAddress() {
        return next == null ? null : start() + "&after=" + next;
    }

    public @Nullable String firstAddress() {
        return first ? null : start();
    }

    public long count(MyLeadsFilter each) {
        return counts.getOrDefault(each, 0L);
    }

    /** Whether it is one that stands above the list, whole. */
    public boolean counted() {
        return MyLeadsFilter.SHOWN.contains(filter) && text.isEmpty() && from == null;
    }
}
