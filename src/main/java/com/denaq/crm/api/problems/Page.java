package com.denaq.crm.api.problems;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next the {@code cursor} of the piece that follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final Pattern ID = Pattern.compile("\\d{1,18}");

    /** One more than was asked for has been read, to see whether anything follows. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> shown = oneMore.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /** What follows in a list that is short by nature, whose places are ids. */
    public static <T> Page<T> of(Stream<T> following, int limit, ToLongFunction<T> id) {
        return of(following.limit(limit + 1L).toList(), limit, each -> Long.toString(id.applyAsLong(each)));
    }

    /** The id after which {@code ?cursor=} goes on; null for the beginning. Throws a problem for one of no list here. */
    public static @Nullable Long after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        if (!ID.matcher(cursor).matches()) {
            throw ApiProblem.invalid("cursor", "cursor-unknown");
        }
        return Long.valueOf(cursor);
    }

    /** What {@code ?limit=} asks for, between 1 and 200. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.max(1, Math.min(asked, MOST));
    }
}
