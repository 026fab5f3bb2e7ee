package com.denaq.crm.dealers;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a move.
 *
 * @param override why an admin lets it pass without the papers
 * @param without which these are
 * @param note free words
 */
record Said(
        @Nullable String override,
        List<Missing> without,
        @Nullable String note) {

    static final Said NOTHING = Said.words(null);

    static Said words(@Nullable String note) {
        return new Said(null, List.of(), note);
    }

    @Nullable
    String together() {
        return override == null ? note : note == null ? override : override + "\n" + note;
    }

    /** Of the papers that were missing; null for none. */
    @Nullable
    String codes() {
        return without.isEmpty() ? null : without.stream().map(Missing::code).collect(Collectors.joining(", "));
    }

    Said overridingNothing() {
        return words(together());
    }
}
