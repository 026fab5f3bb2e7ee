package com.denaq.crm.listing.filter;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.DayRange;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.WrittenRegions;
import com.denaq.crm.steps.Lateness;
import com.denaq.crm.steps.Neglect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What one field of a filter asks of {@code dealer_listing l}. What is from a closed set is written out. */
@Component
public class FieldConditions {

    /**
     * When the day begins, so many days ahead, by the clocks of each hours: worked out once, found by their number. To look
     * them up for each dealer takes ten times as long, and so much by the planner's reckoning that it would rather collect
     * all that are due.
     */
    private static final String DAY_BEGINS = """
            (select array_agg(coalesce((date_trunc('day', cast(:now as timestamptz) at time zone h.time_zone) + interval '%d days')
                                       at time zone h.time_zone, 'infinity') order by i.id)
               from generate_series(1, (select max(id) from business_hours)) i (id)
               left join business_hours h on h.id = i.id)""";

    /**
     * From today on until that day, of which the parameter says when it begins where no hours are known. Of a {@code case} the
     * planner expects half of the rows; of a comparison with what it doesn't know, next to none.
     */
    private static String until(int daysAhead, String parameter) {
        return "case when l.next_due_at >= coalesce((%s)[l.hours_id], :today) and l.next_due_at < coalesce((%s)[l.hours_id], :%s) then true else false end"
                .formatted(DAY_BEGINS.formatted(0), DAY_BEGINS.formatted(daysAhead), parameter);
    }

    /** Where the clocks go back. */
    private static final Duration LONGEST_DAY = Duration.ofHours(25);

    private final ListWords words;
    private final Settings settings;
    private final Clock clock;

    FieldConditions(ListWords words, Settings settings, Clock clock) {
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    public Condition of(FilterField field, DealerFilter filter, Viewer viewer, ZoneId zone) {
        List<String> values = filter.get(field);
        if (values.stream().anyMatch(field::tooLong)) {
            return Condition.of("false");
        }
        return switch (field) {
            case STAGE ->
                oneOf(
                        "l.standing",
                        values.stream().map(FieldConditions::standing).toList());
            case OWNER -> people("l.owner_id", values, viewer);
            case COUNTRY -> any("l.country", "country", values);
            case REGION -> any("l.region", "region", regions(values));
            case CITY ->
                any("l.city_key", "city", values.stream().map(Names::sortKey).toList());
            case TEXT -> words.condition(String.join(" ", values), viewer, filter.mine());
            case SOURCE ->
                oneOf("l.source", values.stream().map(FieldConditions::constant).toList());
            case ENTERED_BY -> people("l.entered_by", values, viewer);
            case ENTERED -> within("l.created_at", "entered", values.getFirst());
            case MOVED -> within("l.standing_since", "moved", values.getFirst());
            case STEP -> none(filter, values) ? Condition.of("false") : steps(values, zone);
            case LAST -> Condition.of("l.last_activity_at < :quietSince", "quietSince", daysAgo(values.getFirst()));
            case CALLED -> called(values.getFirst());
            case NEGLECTED -> neglected(values);
            case REASON -> reason(values);
            case REVIEW ->
                new Condition(values.contains("yes") ? "l.in_review" : "not l.in_review", java.util.Map.of());
        };
    }

    /** {@code dead-end} is {@code DEAD_END}. */
    private static String constant(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String standing(String code) {
        return Standing.Kind.valueOf(constant(code)).name();
    }

    private static Condition oneOf(String column, List<String> constants) {
        String list = constants.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        return Condition.of(constants.size() == 1 ? column + " = " + list : column + " in (" + list + ")");
    }

    private static List<String> regions(List<String> values) {
        return values.stream()
                .flatMap(value -> WrittenRegions.anywhere(value).stream())
                .distinct()
                .toList();
    }

    private static Condition any(String column, String name, List<String> values) {
        return values.size() == 1
                ? Condition.of(column + " = :" + name, name, values.getFirst())
                : Condition.of(column + " = any(:" + name + ")", name, values.toArray(String[]::new));
    }

    private static Condition people(String column, List<String> values, Viewer viewer) {
        List<String> each = new ArrayList<>();
        for (String value : values) {
            each.add(
                    switch (value) {
                        case "free" -> column + " is null";
                        case "me" -> column + " = " + viewer.id().value();
                        default -> column + " = " + Long.parseLong(value);
                    });
        }
        return Condition.of(either(each));
    }

    private Condition within(String column, String name, String written) {
        DayRange days = DayRange.of(written);
        ZoneId zone = settings.companyZone();
        Condition all = Condition.TRUE;
        if (days.from() != null) {
            all = all.and(Condition.of(column + " >= :" + name + "From", name + "From", start(days.from(), zone)));
        }
        if (days.to() != null) {
            all = all.and(Condition.of(
                    column + " < :" + name + "To", name + "To", start(days.to().plusDays(1), zone)));
        }
        return all;
    }

    /** In the dead end no next step is open: a hundred thousand dealers would be looked through for nobody. */
    private static boolean none(DealerFilter filter, List<String> values) {
        return filter.get(FilterField.STAGE).equals(List.of("dead-end")) && !values.contains("none");
    }

    private Condition steps(List<String> values, ZoneId zone) {
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        List<String> each = values.stream()
                .map(value -> switch (value) {
                    case "late" -> Lateness.OF_LISTED;
                    case "today" ->
                        "l.next_due_at > :dayBefore and l.next_due_at < :dayAfter and " + until(1, "tomorrow");
                    case "week" ->
                        "l.next_due_at > :dayBefore and l.next_due_at < :weekAfter and " + until(7, "weekFromToday");
                    default -> "l.next_due_at is null";
                })
                .toList();
        return Condition.of(
                either(each),
                "now",
                now.atOffset(ZoneOffset.UTC),
                "today",
                start(today, zone),
                "tomorrow",
                start(today.plusDays(1), zone),
                "weekFromToday",
                start(today.plusDays(7), zone),
                "dayBefore",
                now.minus(LONGEST_DAY).atOffset(ZoneOffset.UTC),
                "dayAfter",
                now.plus(LONGEST_DAY).atOffset(ZoneOffset.UTC),
                "weekAfter",
                now.plus(LONGEST_DAY.plusDays(6)).atOffset(ZoneOffset.UTC));
    }

    private Condition called(String value) {
        return value.equals("never")
                ? Condition.of("l.last_call_at is null")
                : Condition.of(
                        "(l.last_call_at is null or l.last_call_at < :calledBefore)", "calledBefore", daysAgo(value));
    }

    private Condition neglected(List<String> values) {
        String any = values.contains("any")
                ? Neglect.any("l")
                : either(values.stream()
                        .map(value -> Neglect.valueOf(constant(value)).condition("l"))
                        .toList());
        return Condition.of(any, "neglectedBefore", daysAgo(String.valueOf(settings.neglectedAfterDays())));
    }

    private static Condition reason(List<String> codes) {
        return Condition.of("""
                l.standing = 'DEAD_END' and exists (
                    select from dealer refused join refusal_reason r on r.id = refused.refusal_reason -- all dealers: the row's own
                     where refused.id = l.dealer_id and r.code = any(:reasons))""", "reasons", codes.toArray(String[]::new));
    }

    private static String either(List<String> conditions) {
        return conditions.size() == 1
                ? "(" + conditions.getFirst() + ")"
                : conditions.stream().map("(%s)"::formatted).collect(Collectors.joining(" or ", "(", ")"));
    }

    private OffsetDateTime daysAgo(String days) {
        return clock.instant().minus(Duration.ofDays(Long.parseLong(days))).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
    }
}
