package com.denaq.crm.api.problems;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param next the {@code cursor} of the piece that follows; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** One more than was asked for has been read, to see whether anything follows. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        List<T> shown = oneMore.subList(0, limit);
        return new Page<>(shown, cursor.apply(shown.getLast()));
    }

    /** What follows in a list that is short by nature, whose places are ids. */
    public static <T> Page<T> of(Stream<T> following, int limit, Cursors cursors, ToLongFunction<T> id) {
        return of(
                following.limit(limit + 1L).toList(),
                limit,
                each -> cursors.write(Long.toString(id.applyAsLong(each))));
    }

    /** What {@code ?limit=} asks for, from 1 on; of more than 200 that many come, as the description says. */
    public static int limit(@Nullable Integer asked) {
        if (asked != null && asked < 1) {
            throw ApiProblem.unreadable("limit", "positive");
        }
        return asked == null ? USUAL : Math.min(asked, MOST);
    }
}
