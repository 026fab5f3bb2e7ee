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
 */
public record NewNote(
        List<UserId> to,
        @Nullable DealerId dealer,
        String text,
        @Nullable LocalDate wantedOn) {

    public static final int LONGEST = 4_000;
}
