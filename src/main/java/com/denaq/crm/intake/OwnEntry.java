package com.denaq.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered of a lead, as they typed it, then or when they corrected it.
 *
 * @param name null where it was erased since
 * @param place town and region
 */
public record OwnEntry(
        @Nullable String name,
        @Nullable String place,
        @Nullable String site,
        List<String> phones,
        List<String> emails,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String remark) {

    public static final OwnEntry NONE = new OwnEntry(null, null, null, List.of(), List.of(), null, null, null);

    private static final String PARTED = ", ";

    public @Nullable String city() {
        return cut() < 0 ? place : String.valueOf(place).substring(0, cut());
    }

    public @Nullable String region() {
        return cut() < 0 ? null : String.valueOf(place).substring(cut() + PARTED.length());
    }

    private int cut() {
        return place == null ? -1 : place.lastIndexOf(PARTED);
    }

    /** As they corrected it; a field is named as the audit names it, and one that they didn't enter is left. */
    OwnEntry corrected(String field, @Nullable String now) {
        return switch (field) {
            case "name" -> new OwnEntry(now, place, site, phones, emails, street, postcode, remark);
            case "city" -> new OwnEntry(name, place(now, region()), site, phones, emails, street, postcode, remark);
            case "region" -> new OwnEntry(name, place(city(), now), site, phones, emails, street, postcode, remark);
            case "site" -> new OwnEntry(name, place, now, phones, emails, street, postcode, remark);
            case "phones" -> new OwnEntry(name, place, site, several(now), emails, street, postcode, remark);
            case "emails" -> new OwnEntry(name, place, site, phones, several(now), street, postcode, remark);
            case "street" -> new OwnEntry(name, place, site, phones, emails, now, postcode, remark);
            case "postcode" -> new OwnEntry(name, place, site, phones, emails, street, now, remark);
            case "remark" -> new OwnEntry(name, place, site, phones, emails, street, postcode, now);
            default -> this;
        };
    }

    private static @Nullable String place(@Nullable String city, @Nullable String region) {
        return city == null ? region : region == null ? city : city + PARTED + region;
    }

    private static List<String> several(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split("; "));
    }
}
