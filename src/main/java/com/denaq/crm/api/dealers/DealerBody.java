package com.denaq.crm.api.dealers;

import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.people.ContactBody;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Stage;
import com.denaq.crm.reading.Clocks;
import com.denaq.crm.reading.Places;
import com.denaq.crm.reading.WrittenPlace;
import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A dealer as programs write it: to create one, or those fields of one that shall change.
 *
 * @param country two letters, or its name; where it is absent the one named behind the town or as the region, or told by a
 *     phone with a plus, else the home country
 * @param timeZone worked out from the place, else the phones, where it is absent
 * @param owner by id or e-mail, or as it is read; when one is created
 */
@SentBack(DealersController.MadeJson.class)
record DealerBody(
        @Nullable String name,
        @Nullable String site,
        @Nullable List<@Nullable String> phones,
        @Nullable List<@Nullable String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,

        @Schema(description = "Two letters, or its name in English, Russian or its own language") @Nullable
        String country,

        @JsonAlias("zone") @Nullable String timeZone,
        @Nullable String does,
        @Nullable String sells,
        @Nullable String buysNow,
        @Nullable String speaks,
        @Nullable String remark,

        @Schema(
                implementation = String.class,
                description = "By id or e-mail; a user as one is read is understood, too")
        @Nullable
        JsonNode owner,

        @OneOf(Stage.class) @Nullable String stage,
        @Nullable List<@Nullable ContactBody> contacts,
        @Nullable List<@Nullable ExternalIdBody> externalIds,

        @Schema(description = EVEN) @Nullable Boolean evenIfSimilar) {

    private static final String EVEN =
            "true: it is entered although it is already here, which is a 409 otherwise; a lead creator's never is. What only"
                    + " looks similar is entered without it (a lead creator's waits for review), and the answer's matches tell whom"
                    + " it resembles.";

    private static final int LONGEST = 1_000;
    private static final int LONGEST_CODE = 100;
    private static final int MOST_IDS = 100;
    private static final int LONGEST_REMARK = 20_000;

    record ExternalIdBody(@Nullable String system, @Nullable String id) {}

    /** The facts, with the hours of {@code hours}, and its zone if it is told as it was read; throws a problem of the wrong field. */
    Facts facts(Facts hours) {
        String named = Text.clean(name);
        if (named == null) {
            throw ApiProblem.invalid("name", "name-missing");
        }
        Text.atMost(Text.LONGEST_NAME, "name", named);
        Text.atMost(LONGEST_REMARK, "remark", remark);
        Text.atMost(LONGEST, "site", site);
        Text.atMost(LONGEST, "street", street);
        Text.atMost(LONGEST, "city", city);
        Text.atMost(LONGEST, "region", region);
        Text.atMost(LONGEST, "postcode", postcode);
        Text.atMost(Facts.LONGEST, "does", does);
        Text.atMost(Facts.LONGEST, "sells", sells);
        Text.atMost(Facts.LONGEST, "buysNow", buysNow);
        Text.atMost(LONGEST, "speaks", speaks);
        String where = country(hours.country());
        return new Facts(
                named,
                Text.clean(site),
                Text.clean(street),
                Text.clean(postcode),
                Text.clean(city),
                Places.regionOnly(Text.clean(region), where),
                where,
                zone(hours.zone()),
                hours.opens(),
                hours.closes(),
                hours.openDays(),
                Text.clean(does),
                Text.clean(sells),
                Text.clean(buysNow),
                Text.clean(speaks),
                Text.clean(remark));
    }

    /** Its town as somebody in the home country wrote it. */
    WrittenPlace written(String homeCountry) {
        String town = Text.clean(city);
        return WrittenPlace.of(town == null ? "" : town, homeCountry);
    }

    String country(String otherwise) {
        String told = Text.country("country", country);
        return told == null ? otherwise : told;
    }

    List<ExternalId> ids() {
        Text.atMost(MOST_IDS, "externalIds", externalIds);
        return externalIds == null
                ? List.of()
                : externalIds.stream().map(DealerBody::externalId).toList();
    }

    private static ExternalId externalId(@Nullable ExternalIdBody body) {
        String system = body == null ? null : Text.clean(body.system());
        String id = body == null ? null : Text.clean(body.id());
        if (system == null || id == null || system.length() > 200 || id.length() > 200) {
            throw ApiProblem.invalid("externalIds", "external-id");
        }
        return new ExternalId(system, id);
    }

    private @Nullable ZoneId zone(@Nullable ZoneId now) {
        String told = Text.clean(timeZone);
        Text.atMost(LONGEST_CODE, "timeZone", told);
        if (told == null) {
            return null;
        }
        return now != null && told.equals(now.getId())
                ? now
                : Clocks.read(told).orElseThrow(() -> ApiProblem.invalid("timeZone", "zone-unknown", "zone", told));
    }

    /** A stage is reached by moves, an owner is given by assignments: neither is a fact to be written. */
    void mustLeave(String stageNow) {
        if (stage != null && !stage.equalsIgnoreCase(stageNow)) {
            throw ApiProblem.invalid("stage", "stage-moves");
        }
    }
}
