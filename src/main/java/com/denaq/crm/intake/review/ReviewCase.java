package com.denaq.crm.intake.review;

import com.denaq.crm.dealers.Dealer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead that looked similar, beside what it resembles.
 *
 * @param known what it resembles; null: that is gone meanwhile
 * @param agent whose it is if it is another; null: anybody's
 * @param why what whoever entered it says of it, of {@link com.denaq.crm.intake.NewLead.Why}; null: nothing
 * @param reasons the codes of what made it look similar
 */
public record ReviewCase(
        long id,
        int version,
        Dealer lead,
        @Nullable Dealer known,
        String askedBy,
        @Nullable String agent,
        Instant askedAt,
        @Nullable String why,
        @Nullable String comment,
        List<String> reasons,
        List<CaseLine> lines) {}
