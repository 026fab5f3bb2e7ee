package com.denaq.crm.timeline.desk;

import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.AddressLine;
import com.denaq.crm.platform.words.CountryNames;
import com.denaq.crm.platform.words.DayNames;
import com.denaq.crm.platform.words.LanguageNames;
import com.denaq.crm.steps.StepWords;
import com.denaq.crm.timeline.Story;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a dealer has got from another that became one with it: facts from what to what, and how much came along. */
final class MergeWords {

    private static final int MOST = 200;
    private static final List<String> ALONG =
            List.of("people", "phones", "emails", "activities", "papers", "files", "evidence", "notes", "steps");

    private static final List<String> PLACE = List.of("street", "postcode", "city", "region", "country");

    private MergeWords() {}

    /** A line each; null for nothing. */
    static @Nullable String of(Screen screen, Story.Merge merge) {
        String words = Stream.of(
                        merge.changed().entrySet().stream()
                                .map(each -> changed(screen, each.getKey(), each.getValue())),
                        along(screen, merge.along()),
                        left(screen, merge),
                        ended(screen, merge))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    /** What stays of the other nowhere else; its name, where the sentence doesn't say it. */
    private static Stream<String> left(Screen screen, Story.Merge merge) {
        Map<String, String> left = new LinkedHashMap<>(merge.left());
        if (left.getOrDefault("name", "").equals(merge.name())) {
            left.remove("name");
        }
        Stream.of(place(screen, left)).filter(each -> !each.isEmpty()).forEach(each -> left.put("address", each));
        PLACE.forEach(left::remove);
        return left.entrySet().stream()
                .map(each -> screen.t(
                        "timeline.merge.left",
                        "field",
                        screen.t("dealer.facts." + label(each.getKey())),
                        "value",
                        value(screen, each.getKey(), each.getValue())));
    }

    private static String place(Screen screen, Map<String, String> facts) {
        return AddressLine.of(
                facts.get("street"),
                facts.get("city"),
                facts.get("region"),
                facts.get("postcode"),
                facts.get("country"),
                screen.locale());
    }

    private static Stream<String> ended(Screen screen, Story.Merge merge) {
        Story.Merge.EndedStep step = merge.step();
        return step == null
                ? Stream.empty()
                : Stream.of(screen.t(
                        "timeline.merge.ended",
                        "what",
                        StepWords.of(screen, step.what(), step.contact()),
                        "day",
                        screen.shortDate(step.day())));
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
            case "openDays" -> DayNames.several(Integer.parseInt(value), screen.locale());
            case "speaks" -> LanguageNames.of(value, screen.locale());
            case "country" -> CountryNames.of(value, screen.locale());
            default -> Screen.brief(value, MOST);
        };
    }

    private static Stream<String> along(Screen screen, Map<String, Long> along) {
        String came = ALONG.stream()
                .filter(each -> along.getOrDefault(each, 0L) > 0)
                .map(each -> screen.t("timeline.merge." + each, "count", along.getOrDefault(each, 0L)))
                .collect(Collectors.joining(", "));
        return came.isEmpty() ? Stream.empty() : Stream.of(screen.t("timeline.merge.along", "what", came));
    }
}
