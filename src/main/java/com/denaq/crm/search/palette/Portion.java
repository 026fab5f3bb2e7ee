package com.denaq.crm.search.palette;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param all the best first, no more than are looked for
 * @param from the number of the first one shown, from 1
 */
public record Portion<T>(List<T> all, int from) {

    private static final int SIZE = 100;

    /** The page that has that number, as the address says it; the first where it says nothing sensible. */
    static <T> Portion<T> at(List<T> all, String number) {
        int asked = number.matches("[1-9]\\d{0,5}") ? Integer.parseInt(number) : 1;
        int from = (asked - 1) / SIZE * SIZE + 1;
        return new Portion<>(all, from > all.size() ? 1 : from);
    }

    public List<T> shown() {
        return all.subList(from - 1, to());
    }

    public int to() {
        return Math.min(all.size(), from - 1 + SIZE);
    }

    @Nullable
    Integer before() {
        return from == 1 ? null : Integer.valueOf(from - SIZE);
    }

    @Nullable
    Integer next() {
        return to() == all.size() ? null : Integer.valueOf(to() + 1);
    }
}
