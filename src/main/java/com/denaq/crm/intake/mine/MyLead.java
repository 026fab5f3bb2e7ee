package com.denaq.crm.intake.mine;

import com.denaq.crm.intake.OwnEntry;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead of one's own, and what became of it, in a word.
 *
 * @param standing where it stands; {@code HERE}: it was here already, and was merged with that or kept as a note of it;
 *     {@code DELETED}, {@code ERASED}
 * @param since it has stood there
 * @param byMove the kind of move by which it came to stand there; null where that was another company's, merged into it
 * @param takenAt since when an agent has it; null: none has
 * @param reasonEn why it stands in the dead end, by the admin's names
 * @param readable whether it is still for them to read in full
 */
public record MyLead(
        long id,
        String name,
        @Nullable String site,
        @Nullable String city,
        @Nullable String region,
        String standing,
        Instant since,
        boolean inReview,
        @Nullable String byMove,
        @Nullable Instant takenAt,
        Instant createdAt,
        @Nullable String reasonEn,
        @Nullable String reasonRu,
        boolean readable) {

    /** Moves that lead where others lead as well. */
    private static final Set<String> TOLD = Set.of("TRY_AGAIN", "AGREE", "STOPS_RESELLING");

    /** Of what is no more theirs to read: as they entered it; where that was erased, name and place as on a card. */
    MyLead asEntered(OwnEntry entry) {
        boolean erased = entry.name() == null;
        return new MyLead(
                id,
                erased ? name : String.valueOf(entry.name()),
                entry.site(),
                erased ? city : entry.city(),
                erased ? region : entry.region(),
                standing,
                since,
                inReview,
                byMove,
                takenAt,
                createdAt,
                reasonEn,
                reasonRu,
                readable);
    }

    public String place() {
        String town = city == null ? "" : city;
        String state = region == null ? "" : region;
        return town.isEmpty() || state.isEmpty() ? town + state : town + ", " + state;
    }

    /** It turned out to be one that is here already; of that one nothing is told. */
    public boolean here() {
        return standing.equals("HERE");
    }

    /** It is in the recycle bin, or what was known of it is erased: there is nothing to open any more. */
    public boolean gone() {
        return standing.equals("DELETED") || erased();
    }

    public boolean erased() {
        return standing.equals("ERASED");
    }

    /** {@code Agreed 19 Nov}, {@code Refused: has a supplier}. */
    public String became(Screen screen) {
        String reason = Languages.isRussian(screen.locale()) ? reasonRu : reasonEn;
        return screen.t(
                "intake.mine.became." + word(),
                "since",
                screen.dayOf(screen.moments().day(waits() && takenAt != null ? takenAt : since)),
                "reason",
                reason == null ? "" : reason);
    }

    private boolean waits() {
        return standing.equals("LEAD") && !inReview;
    }

    /** The word goes with the day: of the move that was made on it. */
    private String word() {
        if (inReview) {
            return "REVIEW";
        }
        if (waits() && takenAt != null) {
            return "TAKEN";
        }
        return byMove != null && TOLD.contains(byMove) ? byMove : standing;
    }

    /** The day it was entered. */
    public String entered(Screen screen) {
        return screen.dayOf(screen.moments().day(createdAt));
    }
}
