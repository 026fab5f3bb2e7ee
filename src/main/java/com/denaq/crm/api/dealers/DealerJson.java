package com.denaq.crm.api.dealers;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.problems.Unreadable;
import com.denaq.crm.api.users.UserJson.Named;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.dealers.Stage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dealer as programs read it. Of a dealer whose card is all that the caller may see, only {@code id}, {@code name},
 * {@code stage}, {@code deadEnd}, {@code city}, {@code region} and {@code owner} are told; of a lead of one's own that
 * others work with, no owner, but what was entered, as it was typed.
 *
 * @param phones in international form, or as typed where that can't be read
 * @param unreadable what of it was kept as typed because it can't be read, or not all of it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DealerJson(
        long id,
        String name,

        @OneOf(Stage.class) String stage,

        @Nullable DeadEndJson deadEnd,
        @Nullable Named owner,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,
        @Nullable String country,
        @Nullable String timeZone,
        @Nullable String does,
        @Nullable String sells,
        @Nullable String buysNow,
        @Nullable String speaks,
        @Nullable String remark,
        @OneOf(Source.class) @Nullable String source,
        @Nullable Boolean inReview,
        @Nullable Instant createdAt,
        List<ExternalIdJson> externalIds,
        List<Unreadable> unreadable,
        @Nullable Integer version) {

    /**
     * @param reason its stable code; of a colleague's dealer nothing more is told than that it stands there
     * @param tryAgainOn not told to lead creators
     */
    public record DeadEndJson(
            @Nullable String reason,
            @Nullable LocalDate since,
            @Nullable LocalDate tryAgainOn) {}

    public record ExternalIdJson(String system, String id) {}
}
