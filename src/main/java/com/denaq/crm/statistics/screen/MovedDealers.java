package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Series;
import com.denaq.crm.statistics.periods.Period;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The dealers behind a figure of the stage history, as a Dealers list: to sort, to export, to give to somebody. What was
 * taken back or stands in the recycle bin is not among them; the list of the figure itself counts it.
 */
@Component
class MovedDealers implements FigureList {

    static final String NAME = "moved";

    private final Settings settings;
    private final Clock clock;

    MovedDealers(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    static boolean has(Figure figure) {
        return figure.series() == Series.MOVED
                || figure.series() == Series.REFUSED
                || figure.series() == Series.BROUGHT;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Screen screen, Map<String, String> parameters) {
        Period period = period(parameters);
        String dates =
                screen.t("statistics.list.about", "from", screen.date(period.from()), "to", screen.date(period.to()));
        return figure(parameters)
                .map(figure -> screen.t("statistics.figure." + figure.code()) + ", " + dates)
                .orElse(dates);
    }

    @Override
    public Condition condition(Viewer viewer, Map<String, String> parameters) {
        Optional<Figure> figure = figure(parameters);
        if (figure.isEmpty()) {
            return Condition.of("false");
        }
        Long user = viewer.mayManage()
                ? form(parameters).user()
                : Long.valueOf(viewer.id().value());
        String what = figure.get().what() == null
                ? parameters.get("reason")
                : figure.get().what();
        Period period = period(parameters);
        return Condition.of(
                """
                l.dealer_id in (select f.dealer_id from move_figure f
                                 where f.series = :figureSeries and f.day between :figureFrom and :figureTo
                """ + (what == null ? "" : " and f.what = :figureWhat")
                        + (user == null ? "" : " and f.user_id = :figureUser")
                        + " group by f.dealer_id having sum(f.n) > 0)",
                "figureSeries",
                figure.get().series().name(),
                "figureFrom",
                period.from(),
                "figureTo",
                period.to(),
                "figureWhat",
                what == null ? "" : what,
                "figureUser",
                user == null ? 0L : user);
    }

    private static Optional<Figure> figure(Map<String, String> parameters) {
        return Figure.of(parameters.getOrDefault("kind", "")).filter(MovedDealers::has);
    }

    private Period period(Map<String, String> parameters) {
        return form(parameters).period(settings.companyDay(clock.instant()));
    }

    private static StatisticsForm form(Map<String, String> parameters) {
        return new StatisticsForm("any", text(parameters, "from"), text(parameters, "to"), text(parameters, "agent"));
    }

    private static @Nullable String text(Map<String, String> parameters, String name) {
        return parameters.get(name);
    }
}
