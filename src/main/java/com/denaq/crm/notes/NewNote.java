package com.denaq.crm.notes;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note to be left, for each of these people one.
 *
 * @param text one to 4,000 characters
 * @param saying what the house says in it, the text in words of its own; or null
 */
public record NewNote(
        List<UserId> to,
        @Nullable DealerId dealer,
        String text,
        @Nullable LocalDate wantedOn,
        @Nullable Saying saying) {

    public NewNote(List<UserId> to, @Nullable DealerId dealer, String text, @Nullable LocalDate wantedOn) {
        this(to, dealer, text, wantedOn, null);
    }

    public static final int LONGEST = 4_000;
}
