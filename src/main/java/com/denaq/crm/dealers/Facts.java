package com.denaq.crm.dealers;

import com.denaq.crm.reading.Clocks;
import com.denaq.crm.reading.Labels;
import com.denaq.crm.reading.Unseen;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a company, as typed. Blank is absent.
 *
 * @param region state or province; its usual code where it is known
 * @param country two letters
 * @param zone null: worked out from the place
 * @param openDays bit 0 Monday … bit 6 Sunday
 * @param remark what the caller should know, from whoever entered it
 */
public record Facts(
        String name,
        @Nullable String site,
        @Nullable String street,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable String region,
        String country,
        @Nullable ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        int openDays,
        @Nullable String does,
        @Nullable String sells,
        @Nullable String buysNow,
        @Nullable String speaks,
        @Nullable String remark) {

    /** So long a fact may be. */
    public static final int LONGEST = 5_000;

    public static final LocalTime OPENS = LocalTime.of(9, 0);
    public static final LocalTime CLOSES = LocalTime.of(18, 0);
    public static final int MONDAY_TO_FRIDAY = 0b11111;

    public Facts {
        name = Unseen.without(name).strip();
        site = site == null ? null : present(Labels.offSite(site));
        street = present(street);
        postcode = present(postcode);
        city = present(city);
        region = present(region);
        does = present(does);
        sells = present(sells);
        buysNow = present(buysNow);
        speaks = present(speaks);
        remark = present(remark);
    }

    /** A company of which only the name and country are known yet, open on weekdays from nine to six. */
    public static Facts of(String name, String country) {
        return new Facts(
                name,
                null,
                null,
                null,
                null,
                null,
                country,
                null,
                OPENS,
                CLOSES,
                MONDAY_TO_FRIDAY,
                null,
                null,
                null,
                null,
                null);
    }

    public Facts withName(String value) {
        return new Facts(
                value, site, street, postcode, city, region, country, zone, opens, closes, openDays, does, sells,
                buysNow, speaks, remark);
    }

    public Facts withSite(@Nullable String value) {
        return new Facts(
                name, value, street, postcode, city, region, country, zone, opens, closes, openDays, does, sells,
                buysNow, speaks, remark);
    }

    public Facts withStreet(@Nullable String value) {
        return new Facts(
                name, site, value, postcode, city, region, country, zone, opens, closes, openDays, does, sells, buysNow,
                speaks, remark);
    }

    /** With another place, whose zone is worked out anew. */
    public Facts withPlace(@Nullable String newCity, @Nullable String newRegion) {
        return new Facts(
                name, site, street, postcode, newCity, newRegion, country, null, opens, closes, openDays, does, sells,
                buysNow, speaks, remark);
    }

    public Facts withPostcode(@Nullable String value) {
        return new Facts(
                name, site, street, value, city, region, country, zone, opens, closes, openDays, does, sells, buysNow,
                speaks, remark);
    }

    public Facts withRemark(@Nullable String value) {
        return new Facts(
                name, site, street, postcode, city, region, country, zone, opens, closes, openDays, does, sells,
                buysNow, speaks, value);
    }

    public Facts withZone(@Nullable ZoneId value) {
        return new Facts(
                name, site, street, postcode, city, region, country, value, opens, closes, openDays, does, sells,
                buysNow, speaks, remark);
    }

    /** As its place tells, else its phones, as {@code +18135550142}; whatever zone stands here. */
    public ZoneId clock(List<String> phones) {
        return Clocks.at(city, region, postcode, country, phones);
    }

    /** Whether its place tells nothing of its clock, and it keeps the one of most in its country, unless a phone tells that one. */
    public boolean clockGuessed(List<String> phones) {
        return Clocks.guessed(city, region, postcode, country, List.of())
                && clock(List.of()).equals(zone)
                && (Clocks.guessed(city, region, postcode, country, phones)
                        || !clock(phones).equals(zone));
    }

    Facts placed(@Nullable String newRegion, ZoneId newZone) {
        return new Facts(
                name, site, street, postcode, city, newRegion, country, newZone, opens, closes, openDays, does, sells,
                buysNow, speaks, remark);
    }

    private static @Nullable String present(@Nullable String text) {
        String seen = text == null ? "" : Unseen.without(text).strip();
        return seen.isEmpty() ? null : seen;
    }
}
