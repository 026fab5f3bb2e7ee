package com.denaq.crm.timeline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the timeline: before that moment and id. Written {@code micros-id}. */
record Cursor(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,17})-(\\d{1,18})");

    static Cursor of(Activity last) {
        return new Cursor(last.at(), last.id().value());
    }

    /** Null for what is none: the list begins at its head then. */
    static @Nullable Cursor read(@Nullable String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        return written.matches()
                ? new Cursor(
                        Instant.EPOCH.plus(Long.parseLong(written.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(written.group(2)))
                : null;
    }

    String write() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
