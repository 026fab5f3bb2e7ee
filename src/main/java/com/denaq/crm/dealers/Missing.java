package com.denaq.crm.dealers;

import com.denaq.crm.platform.words.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a move still lacks, in both languages.
 *
 * @param code stable: {@code evidence}, or the code of a paper type
 * @param state of a paper that is on its way: {@code ASKED}, {@code RECEIVED}, {@code REJECTED}; null: nothing yet
 */
public record Missing(
        String code, String nameEn, String nameRu, @Nullable String state) {

    public Missing(String code, String nameEn, String nameRu) {
        this(code, nameEn, nameRu, null);
    }

    /** In words: a message's key. */
    public String stateKey() {
        return "dealer.guard." + (state == null ? "missing" : state.toLowerCase(Locale.ROOT));
    }

    public String name(Locale locale) {
        return Languages.isRussian(locale) ? nameRu : nameEn;
    }
}
