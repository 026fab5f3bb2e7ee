package com.denaq.crm.dealers;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What the typed place and site mean. */
final class Typed {

    private Typed() {}

    static String region(String country, String region) {
        return region;
    }

    static ZoneId zone(String country, @Nullable String region, @Nullable String city) {
        return ZoneId.of("America/New_York");
    }

    static @Nullable String siteKey(String site) {
        return site.toLowerCase()
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "");
    }
}
