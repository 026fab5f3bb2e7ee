package com.denaq.crm.notes;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note that somebody left for a colleague.
 *
 * @param dealer what it is about; null for nothing, or for a dealer that isn't there any more
 * @param saying what the house says in it, for which the text only stands in; null: somebody wrote the text
 * @param answers the words that it answers, or null
 * @param wantedOn the day by which it should be done, or null
 * @param readAt null: not read yet
 * @param doneAt null: open
 */
public record Note(
        long id,
        UserId from,
        String fromName,
        UserId to,
        String toName,
        @Nullable DealerId dealer,
        @Nullable String dealerName,
        String text,
        @Nullable Saying saying,
        @Nullable String answers,
        @Nullable LocalDate wantedOn,
        Instant at,
        @Nullable Instant readAt,
        @Nullable Instant doneAt) {

    /** In the reader's language, where we wrote it. */
    public String words(Screen screen) {
        return saying != null && screen.words().knows(saying.key()) ? saying.in(screen.words()) : text;
    }

    public boolean open() {
        return doneAt == null;
    }

    public boolean unread() {
        return open() && readAt == null;
    }
}
