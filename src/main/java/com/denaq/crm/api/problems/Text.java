package com.denaq.crm.api.problems;

import com.denaq.crm.reading.Countries;
import com.denaq.crm.reading.Storable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words as programs send them, made harmless. */
public final class Text {

    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}]*");

    /** Of a company's name. */
    public static final int LONGEST_NAME = 300;

    private static final int LONGEST_CODE = 100;

    private Text() {}

    /** Without what no text in the database can hold; what shows nothing is absent. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String cleaned = Storable.text(text).strip();
        return NOTHING.matcher(cleaned).matches() ? null : cleaned;
    }

    /** Two capital letters, of them or a name; throws a problem of the field where there is no such country. */
    public static @Nullable String country(String field, @Nullable String text) {
        String told = clean(text);
        atMost(LONGEST_CODE, field, told);
        if (told == null) {
            return null;
        }
        String code = Countries.code(told);
        if (code == null) {
            throw ApiProblem.invalid(field, "country-unknown", "country", told);
        }
        return code;
    }

    public static List<String> clean(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(Text::clean).filter(Objects::nonNull).toList();
    }

    /** As {@link #clean}; throws a problem of the field where there are more, or one is longer. */
    public static List<String> entries(int most, int longest, String field, @Nullable List<@Nullable String> texts) {
        List<String> entries = clean(texts);
        atMost(most, field, entries);
        entries.forEach(each -> atMost(longest, field, each));
        return entries;
    }

    /** Throws a problem of the field where there are more of them. */
    public static void atMost(int most, String field, @Nullable List<?> several) {
        if (several != null && several.size() > most) {
            throw ApiProblem.invalid(field, "too-many-entries", "field", field, "most", most);
        }
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
