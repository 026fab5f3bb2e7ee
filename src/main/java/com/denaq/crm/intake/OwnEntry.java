package com.denaq.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered of a lead, as they typed it, then or when they corrected it.
 *
 * @param name null where it was erased since
 */
public record OwnEntry(
        @Nullable String name,
        @Nullable String city,
        @Nullable String region,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String remark) {

    public static final OwnEntry NONE = new OwnEntry(null, null, null, null, List.of(), List.of(), null, null, null);

    private static final String PARTED = ", ";

    /** Of a place as it was kept in one, before town and region were kept apart. */
    static @Nullable String cityOf(@Nullable String place) {
        int cut = place == null ? -1 : place.lastIndexOf(PARTED);
        return cut < 0 ? place : String.valueOf(place).substring(0, cut);
    }

    static @Nullable String regionOf(@Nullable String place) {
        int cut = place == null ? -1 : place.lastIndexOf(PARTED);
        return cut < 0 ? null : String.valueOf(place).substring(cut + PARTED.length());
    }

    /** As they corrected it; a field is named as the audit names it, and one that they didn't enter is left. */
    OwnEntry corrected(String field, @Nullable String now) {
        return switch (field) {
            case "name" -> new OwnEntry(now, city, region, site, phones, emails, street, postcode, remark);
            case "city" -> new OwnEntry(name, now, region, site, phones, emails, street, postcode, remark);
            case "region" -> new OwnEntry(name, city, now, site, phones, emails, street, postcode, remark);
            case "site" -> new OwnEntry(name, city, region, now, phones, emails, street, postcode, remark);
            case "phones" -> new OwnEntry(name, city, region, site, several(now), emails, street, postcode, remark);
            case "emails" -> new OwnEntry(name, city, region, site, phones, several(now), street, postcode, remark);
            case "street" -> new OwnEntry(name, city, region, site, phones, emails, now, postcode, remark);
            case "postcode" -> new OwnEntry(name, city, region, site, phones, emails, street, now, remark);
            case "remark" -> new OwnEntry(name, city, region, site, phones, emails, street, postcode, now);
            default -> this;
        };
    }

    private static List<String> several(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("; "));
    }
}
