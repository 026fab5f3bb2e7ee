package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.MoveKind;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.words.Languages;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry that wrote itself has to tell. */
public sealed interface Story {

    /**
     * A stage move.
     *
     * @param move its seq
     * @param from null for the entry
     * @param note the free words of whoever made it, of an agreement an admin's reason to let it pass without the papers
     *     before them
     * @param overridden an admin let it pass without the papers
     * @param without those that were missing then; none where it isn't known
     * @param because what began the work, where it began by itself
     * @param takesBack the kind of the move that this one takes back
     * @param takenBack whether a later one took it back
     */
    record StageMove(
            int move,
            MoveKind kind,
            Standing.@Nullable Kind from,
            Standing.Kind to,
            @Nullable String reasonCode,
            @Nullable String reasonEn,
            @Nullable String reasonRu,
            @Nullable String note,
            boolean overridden,
            List<Missing> without,
            @Nullable ActivityKind because,
            @Nullable MoveKind takesBack,
            boolean takenBack)
            implements Story {

        /** What those papers are called; null for none. */
        public @Nullable String papers(Locale locale) {
            return without.isEmpty()
                    ? null
                    : without.stream().map(each -> each.name(locale)).collect(Collectors.joining(", "));
        }

        public @Nullable String reason(Locale locale) {
            return Languages.isRussian(locale) ? reasonRu : reasonEn;
        }
    }

    /**
     * Another dealer became one with this one, or another again.
     *
     * @param name what that one was called; null where it is erased, or another dealer again
     * @param from where this one stood, and {@code to}: where the two stand
     * @param undone they are two again
     * @param changed of facts that it changed: what stood there, and what does; nothing once they are two again
     * @param along how much came from the other, by what it is
     * @param left what of the other's facts this one hasn't got
     * @param step the next step of the other that it ended, as this one had one of its own; null for none
     */
    record Merge(
            Deed deed,
            DealerId with,
            @Nullable String name,
            Standing.Kind from,
            Standing.Kind to,
            boolean undone,
            Map<String, @Nullable String[]> changed,
            Map<String, Long> along,
            Map<String, String> left,
            @Nullable EndedStep step)
            implements Story {

        /**
         * @param day on which it was to be done
         * @param contact with whom, by name
         */
        public record EndedStep(
                String what, LocalDate day, @Nullable String contact) {}

        /** What was done. */
        public enum Deed {
            /** The other was merged into this one. */
            TOOK,
            /** This one was merged into the other. */
            WENT,
            PARTED;

            public String code() {
                return this == TOOK ? "merge" : this == WENT ? "merged-into" : "parted";
            }
        }

        public boolean takenBack() {
            return undone && deed != Deed.PARTED;
        }
    }

    /**
     * A row of a list was merged into this one and told more of it; where nothing stood before.
     *
     * @param list the name of its file; blank: it was pasted
     * @param back it was taken back
     * @param given what it told
     * @param people the names of whom it brought
     */
    record FromList(String list, boolean back, List<Given> given, List<String> people) implements Story {

        /** @param field what it is: {@code site}, {@code phone} */
        public record Given(String field, String value) {

            String written() {
                return field + "=" + value;
            }

            static Given of(String written) {
                int at = written.indexOf('=');
                return new Given(written.substring(0, at), written.substring(at + 1));
            }
        }
    }

    /**
     * What shows that it resells was added or removed, or came back.
     *
     * @param deed {@code added}, {@code removed}, {@code restored}
     * @param kind the code of its kind: {@code price-list}
     * @param link where it can be looked up, and {@code note}: what was said of it
     */
    record Evidence(
            String deed,
            String kind,
            LocalDate seenOn,
            @Nullable String link,
            @Nullable String note) implements Story {

        /** A line each; null for nothing. */
        public @Nullable String words() {
            return link == null ? note : note == null ? link : link + "\n" + note;
        }
    }

    /**
     * The dealer went into the recycle bin.
     *
     * @param back or came back
     */
    record Deleted(boolean back) implements Story {}

    /** A person of this dealer asked to be forgotten, and was. */
    record Erased() implements Story {}

    /**
     * A change of owner; null is nobody.
     *
     * @param back it took the one before back
     * @param takenBack a later one took it back
     */
    record Assignment(
            @Nullable UserId from,
            @Nullable String fromName,
            @Nullable UserId to,
            @Nullable String toName,
            boolean back,
            boolean takenBack)
            implements Story {}

    /**
     * Something about a paper.
     *
     * @param action {@code asked}, {@code received}, {@code verified}, {@code rejected}, {@code removed}
     * @param before what had been done about it before, in the same words; null: nothing, or it isn't known
     * @param file its name, where there is one, and {@code fileId}: where it lies
     * @param note why it was rejected
     * @param back the change before was taken back
     */
    record Paper(
            String action,
            @Nullable String before,
            String nameEn,
            String nameRu,
            @Nullable String file,
            @Nullable Long fileId,
            @Nullable String note,
            boolean back)
            implements Story {

        public String name(Locale locale) {
            return Languages.isRussian(locale) ? nameRu : nameEn;
        }
    }
}
