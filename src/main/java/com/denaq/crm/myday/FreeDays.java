package com.denaq.crm.myday;

import com.denaq.crm.dealers.Facts;
import com.denaq.crm.steps.WorkDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The holidays of all countries in the weeks around a moment, as the database is told of them: {@code US 2026-11-26}. */
@Component
class FreeDays {

    private static final int AHEAD = 31;

    private volatile @Nullable Known known;

    private record Known(LocalDate day, String[] days) {}

    String[] around(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Known there = known;
        if (there == null || !there.day.equals(today)) {
            there = new Known(today, find(today));
            known = there;
        }
        return there.days;
    }

    private static String[] find(LocalDate today) {
        List<String> found = new ArrayList<>();
        for (String country : Locale.getISOCountries()) {
            WorkDays days = new WorkDays(Facts.of(country, country), today);
            today.minusDays(1)
                    .datesUntil(today.plusDays(AHEAD))
                    .filter(date -> days.holiday(date).isPresent())
                    .forEach(date -> found.add(country + " " + date));
        }
        return found.toArray(String[]::new);
    }
}
