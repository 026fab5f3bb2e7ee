package com.denaq.crm.platform.words;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** Days of the week, as people write them. */
public final class DayNames {

    private DayNames() {}

    public static String of(int day, Locale locale) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, locale);
    }

    /** {@code Mon–Wed, Fri}: days in a row by their ends. Bit 0 is Monday. */
    public static String several(int days, Locale locale) {
        StringBuilder runs = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            int last = day;
            while (last < 7 && (days >> last & 1) == 1) {
                last++;
            }
            if ((days >> (day - 1) & 1) == 1) {
                runs.append(runs.isEmpty() ? "" : ", ").append(of(day, locale));
                runs.append(last == day ? "" : "–" + of(last, locale));
                day = last;
            }
        }
        return runs.toString();
    }
}
