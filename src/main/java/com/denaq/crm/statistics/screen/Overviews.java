package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Cell;
import com.denaq.crm.statistics.figures.Figures;
import com.denaq.crm.statistics.figures.Series;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.statistics.periods.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what Statistics shows. */
@Component
class Overviews {

    private static final List<Figure> FUNNEL = List.of(Figure.ENTERED, Figure.FIRMS, Figure.AGREED, Figure.RESELLING);
    private static final List<Standing.Kind> STAGES =
            List.of(Standing.Kind.LEAD, Standing.Kind.FIRM, Standing.Kind.ACCOUNT, Standing.Kind.CLIENT);

    private final Figures figures;
    private final Rows rows;
    private final Standstill standstill;
    private final RefusalReasons reasons;
    private final Settings settings;
    private final Clock clock;

    Overviews(
            Figures figures, Rows rows, Standstill standstill, RefusalReasons reasons, Settings settings, Clock clock) {
        this.figures = figures;
        this.rows = rows;
        this.standstill = standstill;
        this.reasons = reasons;
        this.settings = settings;
        this.clock = clock;
    }

    Overview overview(Viewer viewer, StatisticsForm form, Locale locale) {
        boolean everybody = viewer.mayManage();
        Long user = everybody ? form.user() : Long.valueOf(viewer.id().value());
        LocalDate today = settings.companyDay(clock.instant());
        Period period = form.period(today);
        Period earlier = form.before(today);
        Tally now = tally(period.whole(today), user, everybody);
        Standstill.ByOwner still = standstill.byOwner(user);
        List<User> people = rows.everybody(now, still, user);
        Tally before = new Tally(figures.of(List.of(Series.MOVED, Series.DID), earlier, user));
        return new Overview(
                form,
                period,
                earlier,
                everybody,
                user,
                everybody ? rows.choices(people, user) : List.of(),
                tiles(now, before, user),
                funnel(now, user),
                now.of(Figure.STOPPED),
                refused(now, locale),
                trend(period, earlier, user),
                rows.agents(people, now, still, user),
                everybody && user == null ? rows.creators(people, now) : List.of(),
                cohorts(period, user),
                stood(period.whole(today), user),
                !period.to().isBefore(today),
                standstill.neglected(user));
    }

    private Tally tally(Period period, @Nullable Long user, boolean everybody) {
        Series stayed = user == null ? Series.STOOD : Series.STAYED;
        Set<Series> asked = EnumSet.of(Series.MOVED, Series.REFUSED, Series.DID, Series.TALKED, Series.TIMED, stayed);
        if (everybody && user == null) {
            asked.addAll(List.of(Series.BROUGHT, Series.TRIED));
        }
        Map<Series, List<Cell>> cells = new HashMap<>(figures.of(asked, period, user));
        cells.put(Series.STAYED, cells.getOrDefault(stayed, List.of()));
        return new Tally(cells);
    }

    /** Somebody's leads are entered by others; what they do themselves is to call. */
    private static List<Overview.Tile> tiles(Tally now, Tally before, @Nullable Long user) {
        List<Figure> shown =
                user == null ? FUNNEL : List.of(Figure.CALLS, Figure.FIRMS, Figure.AGREED, Figure.RESELLING);
        return shown.stream()
                .map(figure -> new Overview.Tile(figure, now.of(figure), before.of(figure)))
                .toList();
    }

    /** Somebody's firms mostly were leads that others entered: no share of those entered as theirs. Cohorts have it. */
    private static List<Overview.Rung> funnel(Tally now, @Nullable Long user) {
        long most = Math.max(1, FUNNEL.stream().mapToLong(now::of).max().orElse(1));
        List<Overview.Rung> rungs = new ArrayList<>();
        for (int i = 0; i < FUNNEL.size(); i++) {
            long n = now.of(FUNNEL.get(i));
            long above = i == 0 || i == 1 && user != null ? 0 : now.of(FUNNEL.get(i - 1));
            rungs.add(new Overview.Rung(
                    STAGES.get(i),
                    FUNNEL.get(i),
                    n,
                    100.0 * Math.max(0, n) / most,
                    above <= 0 || n > above ? null : (double) n / above,
                    Median.of(now.of(Series.STAYED), STAGES.get(i).name())));
        }
        return rungs;
    }

    private List<Overview.Refused> refused(Tally now, Locale locale) {
        Map<String, Long> byReason = now.byWhat(Series.REFUSED);
        Map<String, RefusalReasons.Reason> known = reasons.all().stream()
                .collect(Collectors.toMap(reason -> Long.toString(reason.id()), Function.identity()));
        long most = Math.max(
                1, byReason.values().stream().mapToLong(Long::longValue).max().orElse(1));
        return byReason.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> new Overview.Refused(
                        each.getKey(),
                        known.containsKey(each.getKey())
                                ? known.get(each.getKey()).name(locale)
                                : each.getKey(),
                        each.getValue(),
                        100.0 * Math.max(0, each.getValue()) / most))
                .toList();
    }

    private Trend trend(Period period, Period earlier, @Nullable Long user) {
        Step step = Step.of(period);
        return Trend.of(step, period, firms(period, step, user), earlier, firms(earlier, step, user));
    }

    private Map<LocalDate, Long> firms(Period period, Step step, @Nullable Long user) {
        String what = Objects.requireNonNull(Figure.FIRMS.what());
        Map<LocalDate, Long> firms = new HashMap<>();
        figures.steps(Series.MOVED, what, period, step, user).forEach((first, n) -> firms.put(first, n.get(what)));
        return firms;
    }

    /** Of the months in which the period lies, twelve at most. */
    private List<Overview.Cohort> cohorts(Period period, @Nullable Long user) {
        LocalDate last = period.to().withDayOfMonth(1);
        LocalDate first = period.from().withDayOfMonth(1).isBefore(last.minusMonths(11))
                ? last.minusMonths(11)
                : period.from().withDayOfMonth(1);
        return figures.steps(Series.COHORT, null, new Period(first, period.to()), Step.MONTH, user).entrySet().stream()
                .sorted(Map.Entry.<LocalDate, Map<String, Long>>comparingByKey().reversed())
                .map(each -> cohort(each.getKey(), each.getValue()))
                .toList();
    }

    private static Overview.Cohort cohort(LocalDate month, Map<String, Long> n) {
        return new Overview.Cohort(
                month,
                n.getOrDefault("LEAD", 0L),
                n.getOrDefault("FIRM", 0L),
                n.getOrDefault("ACCOUNT", 0L),
                n.getOrDefault("CLIENT", 0L));
    }

    private Map<Standing.Kind, Long> stood(Period period, @Nullable Long user) {
        Map<Standing.Kind, Long> stood = new EnumMap<>(Standing.Kind.class);
        for (Standing.Kind kind : Standing.Kind.values()) {
            stood.put(kind, 0L);
        }
        figures.of(Series.STANDS, Period.until(period.to()), user)
                .forEach(cell -> stood.merge(Standing.Kind.valueOf(cell.what()), cell.n(), Long::sum));
        return stood;
    }
}
