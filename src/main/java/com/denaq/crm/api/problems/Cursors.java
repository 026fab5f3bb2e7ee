package com.denaq.crm.api.problems;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads {@code ?cursor=} of one list as one filter shows it. Each has their mark: in another list the place
 * would be one, too, and who mixed up two cursors would miss rows without a word.
 */
public final class Cursors {

    static final String PARAMETER = "cursor";

    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    private final String mark;

    private Cursors(String mark) {
        this.mark = mark;
    }

    /** @param filter what else the list depends on, as read: the same however it was typed */
    public static Cursors of(String list, Object... filter) {
        String all = Arrays.stream(filter).map(String::valueOf).collect(Collectors.joining("\n", list + "\n", ""));
        return new Cursors("~" + HexFormat.of().toHexDigits(all.hashCode()));
    }

    public String write(String place) {
        return place + mark;
    }

    /** The place after which it goes on; null for the beginning. Throws a problem for a cursor of another list. */
    public @Nullable String read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!cursor.endsWith(mark)) {
            throw unknown();
        }
        return cursor.substring(0, cursor.length() - mark.length());
    }

    /** In a list whose places are ids. */
    public @Nullable Long id(@Nullable String cursor) {
        String place = read(cursor);
        if (place != null && !ID.matcher(place).matches()) {
            throw unknown();
        }
        return place == null ? null : Long.valueOf(place);
    }

    public static ApiProblem unknown() {
        return ApiProblem.invalid(PARAMETER, "cursor-unknown");
    }
}
