package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.NumberZones;
import com.denaq.crm.reading.parts.Regions;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clock over there, as far as place and phones tell. */
public final class Clocks {

    /** In these so many live by another clock than most that the country alone tells too little. */
    private static final Set<String> SEVERAL = Set.of("US", "CA", "MX", "BR", "RU", "AU");

    /** What the database takes for abbreviations, without a summer time: the same by the name of a town. */
    private static final Map<String, String> ABBREVIATED =
            Map.of("CET", "Europe/Brussels", "EET", "Europe/Athens", "MET", "Europe/Brussels", "WET", "Europe/Lisbon");

    private Clocks() {}

    /**
     * By town, region or postcode, else by the area of a phone; the clock of most people in the country where nothing
     * tells.
     *
     * @param phones with a plus and the country's code
     */
    public static ZoneId at(
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            String country,
            List<String> phones) {
        ZoneId told = told(city, region, postcode, country, phones);
        return told != null ? told : main(country);
    }

    /** Whether nothing tells which of its country's clocks is the one over there. */
    public static boolean guessed(
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            String country,
            List<String> phones) {
        return SEVERAL.contains(country) && told(city, region, postcode, country, phones) == null;
    }

    /**
     * As other programs write it; empty for what is none. A whole number of hours is written as the database has it: of any
     * other offset it turns the sign round.
     */
    public static Optional<ZoneId> read(String written) {
        if (ABBREVIATED.containsKey(written)) {
            return Optional.of(ZoneId.of(ABBREVIATED.get(written)));
        }
        if (ZoneId.getAvailableZoneIds().contains(written) || written.equals(ZoneOffset.UTC.getId())) {
            return Optional.of(ZoneId.of(written));
        }
        try {
            int seconds = ZoneId.of(written).getRules().getOffset(Instant.EPOCH).getTotalSeconds();
            String hours = "Etc/GMT" + (seconds > 0 ? "-" : "+") + Math.abs(seconds / 3600);
            return seconds % 3600 == 0 && ZoneId.getAvailableZoneIds().contains(hours)
                    ? Optional.of(ZoneId.of(hours))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable ZoneId told(
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode,
            String country,
            List<String> phones) {
        String zone = ofPlace(city, region, postcode, country);
        if (zone == null) {
            zone = phones.stream()
                    .map(phone -> ofPhone(phone, country))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return zone == null ? null : ZoneId.of(zone);
    }

    /** A region counts most, then a postcode, then a town of which only one is big. */
    private static @Nullable String ofPlace(
            @Nullable String city, @Nullable String region, @Nullable String postcode, String country) {
        Place place = Places.cityAndRegion(city == null ? "" : Places.bareTown(city), country);
        String code = region == null ? place.region() : Regions.code(country, region);
        if (code != null) {
            String town = place.city() == null ? null : Regions.zoneOfTown(country, code, place.city());
            return town != null ? town : Regions.zone(country, code);
        }
        String zone = postcode == null ? null : NumberZones.ofPostcode(country, postcode);
        return zone != null || place.city() == null ? zone : ofTown(place.city(), country);
    }

    private static @Nullable String ofTown(String town, String country) {
        String zone = Regions.zoneOfTown(country, "", town);
        if (zone != null) {
            return zone;
        }
        Set<String> zones = Regions.withAreaCodes(country, town).stream()
                .map(region -> ofPlace(town, region, null, country))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return zones.size() == 1 ? zones.iterator().next() : null;
    }

    private static @Nullable String ofPhone(String e164, String country) {
        Place place = Places.ofPhone(e164);
        if (place == null || !country.equals(place.country())) {
            return null;
        }
        return place.region() == null
                ? NumberZones.ofPhone(e164)
                : ofPlace(place.city(), place.region(), null, country);
    }

    private static ZoneId main(String country) {
        String known = Regions.zoneOfCountry(country);
        if (known != null) {
            return ZoneId.of(known);
        }
        Set<String> ids = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null);
        return ids.stream().sorted().findFirst().map(Clocks::known).orElse(ZoneOffset.UTC);
    }

    private static ZoneId known(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) { // newer than the JDK's list
            return ZoneOffset.UTC;
        }
    }
}
