package com.denaq.crm.timeline.desk;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.timeline.ActivityKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the timeline as it is drawn.
 *
 * @param only the kinds that are shown
 * @param counts how many there are of each kind
 * @param older where the next piece begins, or null
 */
public record Line(
        DealerId dealer,
        Filter only,
        Map<ActivityKind, Integer> counts,
        List<Entry> entries,
        @Nullable String older) {

    /** What to show. */
    public enum Filter {
        ALL,
        CALLS(ActivityKind.CALL),
        MAILS(ActivityKind.MAIL),
        MESSAGES(ActivityKind.MESSAGE),
        MEETINGS(ActivityKind.MEETING),
        NOTES(ActivityKind.NOTE),
        CHANGES(ActivityKind.STAGE, ActivityKind.ASSIGNMENT, ActivityKind.PAPER);

        private final List<ActivityKind> kinds;

        Filter(ActivityKind... kinds) {
            this.kinds = List.of(kinds);
        }

        public List<ActivityKind> kinds() {
            return kinds;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Filter of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst()
                    .orElse(ALL);
        }
    }

    public List<Filter> filters() {
        return Arrays.stream(Filter.values())
                .filter(each -> each == Filter.ALL || each == only || count(each) > 0)
                .toList();
    }

    public int count(Filter filter) {
        return counts.entrySet().stream()
                .filter(each -> filter == Filter.ALL || filter.kinds().contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    public String label(Screen screen, Filter filter) {
        return screen.t("timeline.filter." + filter) + " " + screen.count(count(filter));
    }

    public String path(Filter filter) {
        return "/dealers/" + dealer + "/timeline" + (filter == Filter.ALL ? "" : "?only=" + filter.code());
    }

    public String olderPath(Screen screen) {
        String day = entries.isEmpty()
                ? ""
                : "&day=" + screen.moments().day(entries.getLast().activity().at());
        return "/dealers/" + dealer + "/timeline?only=" + only.code() + "&before=" + older + day;
    }
}
