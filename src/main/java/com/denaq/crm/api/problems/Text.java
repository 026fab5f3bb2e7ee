package com.denaq.crm.api.problems;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Words as programs send them, made harmless. */
public final class Text {

    private Text() {}

    /** Without the one character that no text in the database can hold; blank is absent. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cleaned = text.replace("\0", "").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    public static List<String> clean(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Text::clean).filter(Objects::nonNull).toList();
    }

    /** Throws a problem of the field where the day is in no year that anybody means, or can be kept. */
    public static void likely(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1990 || day.getYear() > 2200)) {
            throw ApiProblem.invalid(field, "day-unlikely", "field", field);
        }
    }

    /** Throws a problem of the field where the text is longer. */
    public static void atMost(int most, String field, @Nullable String text) {
        if (text != null && text.length() > most) {
            throw ApiProblem.invalid(field, "too-long", "field", field, "most", most);
        }
    }
}
