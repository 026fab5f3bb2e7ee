package com.denaq.crm.papers;

import com.denaq.crm.platform.words.Languages;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dealer's checklist.
 *
 * @param type the number of its type, and {@code code}: stable
 * @param state null: nothing yet
 * @param since when it came into that state
 * @param file the id of what was uploaded last
 * @param note why it was rejected
 * @param version grows with each change; 0 while there is no state
 */
public record Paper(
        long type,
        String code,
        String nameEn,
        String nameRu,
        boolean required,
        @Nullable PaperState state,
        @Nullable Instant since,
        @Nullable Long file,
        @Nullable String fileName,
        @Nullable String note,
        int version) {

    public String name(Locale locale) {
        return Languages.isRussian(locale) ? nameRu : nameEn;
    }

    public boolean verified() {
        return state == PaperState.VERIFIED;
    }
}
