package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Standing;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an entry that wrote itself has to tell. */
public sealed interface Story {

    /**
     * A stage move.
     *
     * @param move its seq
     * @param from null for the entry
     * @param note free words of a refusal, or an admin's reason to let it pass without the papers
     * @param because what began the work, where it began by itself
     * @param takesBack the kind of the move that this one takes back
     * @param takenBack whether a later one took it back
     */
    record StageMove(
            int move,
            MoveKind kind,
            Standing.@Nullable Kind from,
            Standing.Kind to,
            @Nullable String reasonEn,
            @Nullable String reasonRu,
            @Nullable String note,
            @Nullable ActivityKind because,
            @Nullable MoveKind takesBack,
            boolean takenBack)
            implements Story {

        public @Nullable String reason(Locale locale) {
            return locale.getLanguage().equals("ru") ? reasonRu : reasonEn;
        }
    }

    /**
     * Another dealer became one with this one.
     *
     * @param name what that one was called; null where it is erased, or another dealer again
     * @param from where this one stood, and {@code to}: where the two stand
     * @param undone they are two again
     */
    record Merge(DealerId with, @Nullable String name, Standing.Kind from, Standing.Kind to, boolean undone)
            implements Story {}

    /** A change of owner; null is nobody. */
    record Assignment(
            @Nullable UserId from,
            @Nullable String fromName,
            @Nullable UserId to,
            @Nullable String toName) implements Story {}

    /**
     * Something about a paper.
     *
     * @param action {@code asked}, {@code received}, {@code verified}, {@code rejected}, {@code removed}
     * @param file its name, where there is one, and {@code fileId}: where it lies
     */
    record Paper(
            String action,
            String nameEn,
            String nameRu,
            @Nullable String file,
            @Nullable Long fileId) implements Story {

        public String name(Locale locale) {
            return locale.getLanguage().equals("ru") ? nameRu : nameEn;
        }
    }
}
