package com.denaq.crm.timeline.desk;

import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.timeline.Story;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dealer has got from another that became one with it: facts from what to what, and how much came along. */
final class MergeWords {

    private static final int MOST = 200;
    private static final List<String> ALONG =
            List.of("people", "phones", "emails", "activities", "papers", "files", "evidence", "notes", "steps");

    private MergeWords() {}

    /** A line each; null for nothing. */
    static @Nullable String of(Screen screen, Story.Merge merge) {
        String words = Stream.concat(
                        merge.changed().entrySet().stream()
                                .map(each -> changed(screen, each.getKey(), each.getValue())),
                        along(screen, merge.along()))
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    private static String changed(Screen screen, String field, @Nullable String[] values) {
        String from = value(screen, field, values[0]);
        String to = value(screen, field, values[1]);
        return screen.t(
                "timeline.merge.changed",
                "field",
                screen.t("zone".equals(field) ? "timeline.merge.zone" : "dealer.facts." + label(field)),
                "had",
                from.isEmpty() ? "no" : "yes",
                "from",
                from,
                "has",
                to.isEmpty() ? "no" : "yes",
                "to",
                to);
    }

    private static String label(String field) {
        return field.equals("openDays") ? "days" : field;
    }

    private static String value(Screen screen, String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "opens", "closes" -> screen.moments().time(LocalTime.parse(value));
            case "openDays" -> days(screen, Integer.parseInt(value));
            case "country" -> CountryNames.of(value, screen.locale());
            default -> value.length() > MOST ? value.substring(0, MOST) + "…" : value;
        };
    }

    private static String days(Screen screen, int days) {
        return IntStream.rangeClosed(1, 7)
                .filter(day -> (days >> (day - 1) & 1) == 1)
                .mapToObj(day -> DayOfWeek.of(day).getDisplayName(TextStyle.SHORT, screen.locale()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> along(Screen screen, Map<String, Long> along) {
        String came = ALONG.stream()
                .filter(each -> along.getOrDefault(each, 0L) > 0)
                .map(each -> screen.t("timeline.merge." + each, "count", along.getOrDefault(each, 0L)))
                .collect(Collectors.joining(", "));
        return came.isEmpty() ? Stream.empty() : Stream.of(screen.t("timeline.merge.along", "what", came));
    }
}
