package com.denaq.crm.api.dealers;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.words.Languages;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A move of a dealer as programs read it.
 *
 * @param n its number at this dealer, by which it is taken back
 * @param from null for the first
 * @param by null: by itself
 * @param reason as it is sent: the code of a refusal's reason; why an admin let a firm pass without its papers, in words
 * @param reasonName what a refusal's reason is called, in the caller's language
 * @param note the free words beside it
 * @param latest whether it is the one that can be taken back
 */
record TransitionJson(
        int n,
        @OneOf(MoveKind.class) String kind,
        @OneOf(Standing.Kind.class) @Nullable String from,
        @OneOf(Standing.Kind.class) String to,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String reasonName,
        @Nullable String note,
        boolean takenBack,
        boolean latest) {

    static TransitionJson of(StageMove move, Locale locale, boolean latest) {
        Standing.Kind from = move.from();
        return new TransitionJson(
                move.seq(),
                code(move.kind()),
                from == null ? null : code(from),
                code(move.to()),
                move.at(),
                move.byName(),
                move.reasonCode() == null ? move.override() : move.reasonCode(),
                Languages.isRussian(locale) ? move.reasonRu() : move.reasonEn(),
                move.note(),
                move.takenBack(),
                latest);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
