package com.denaq.crm.myday;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in the queue, right after a row. Written {@code SECTION.micros.id}. */
public record QueuePlace(QueueSection section, Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([A-Z]{3,9})\\.(-?\\d{1,17})\\.(\\d{1,18})");

    public String write() {
        return section + "." + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }

    /** Empty for what is none. */
    public static Optional<QueuePlace> read(@Nullable String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) {
            return Optional.empty();
        }
        for (QueueSection section : QueueSection.values()) {
            if (section.name().equals(written.group(1))) {
                Instant at = Instant.EPOCH.plus(Long.parseLong(written.group(2)), ChronoUnit.MICROS);
                return Optional.of(new QueuePlace(section, at, Long.parseLong(written.group(3))));
            }
        }
        return Optional.empty();
    }
}
