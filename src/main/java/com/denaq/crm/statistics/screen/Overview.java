package com.denaq.crm.statistics.screen;

import com.denaq.crm.dealers.Standing;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.periods.Period;
import com.denaq.crm.steps.Neglect;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * All that Statistics shows.
 *
 * @param everybody whether the viewer may look at others than themselves
 * @param user whose figures; null: everybody's
 * @param stood where dealers stood at the end of the period
 * @param current whether that is today, so that the Dealers list has the same
 * @param neglected just now, counted to 1,001
 */
public record Overview(
        StatisticsForm form,
        Period period,
        Period before,
        boolean everybody,
        @Nullable Long user,
        List<Someone> people,
        List<Tile> tiles,
        List<Rung> funnel,
        long stopped,
        List<Refused> refused,
        Trend trend,
        List<AgentLine> agents,
        List<CreatorLine> creators,
        List<Cohort> cohorts,
        Map<Standing.Kind, Long> stood,
        boolean current,
        Map<Neglect, Long> neglected) {

    /** Somebody whose figures can be looked at. */
    public record Someone(long id, String name) {}

    /** A figure beside that of the period before. */
    public record Tile(Figure figure, long now, long before) {

        /** A share of 1; null where there was nothing before. */
        public @Nullable Double change() {
            return before <= 0 ? null : (double) (now - before) / before;
        }
    }

    /**
     * One stage of the funnel.
     *
     * @param width of the bar, of 100
     * @param share of the stage before; null for the first
     * @param stayed how long dealers usually stood there before they went on; null: none has yet
     */
    public record Rung(
            Standing.Kind stage,
            Figure figure,
            long n,
            double width,
            @Nullable Double share,
            @Nullable Duration stayed) {

        /** Those that stood there so long. */
        public Figure left() {
            return switch (stage) {
                case LEAD -> Figure.LEFT_LEADS;
                case FIRM -> Figure.LEFT_FIRMS;
                default -> Figure.LEFT_ACCOUNTS;
            };
        }
    }

    public record Refused(String reason, String name, long n, double width) {}

    /** @param mean of those of the talks whose length is known; null: none has one */
    public record AgentLine(
            long id,
            String name,
            long calls,
            long talks,
            @Nullable Duration mean,
            long firms,
            long agreed,
            long clients,
            long refused,
            long late,
            long neglected) {

        static final long NOBODY = 0;

        /** What dealers did that nobody owned then, and what is late though nobody owns it now. */
        public boolean nobody() {
            return id == NOBODY;
        }

        /** As the Dealers list asks for it. */
        public String owner() {
            return nobody() ? "free" : Long.toString(id);
        }

        boolean any() {
            return LongStream.of(calls, talks, firms, agreed, clients, refused, late, neglected)
                    .anyMatch(n -> n != 0);
        }
    }

    public record CreatorLine(long id, String name, long tried, long blocked, long firms, long clients) {

        static final long REST = 0;

        /** Of whoever is no lead creator now: with it the rows add up to the funnel. */
        public boolean rest() {
            return id == REST;
        }

        CreatorLine without(CreatorLine other) {
            return new CreatorLine(
                    id,
                    name,
                    tried - other.tried,
                    blocked - other.blocked,
                    firms - other.firms,
                    clients - other.clients);
        }

        /** Those that were new or might be. */
        public long unique() {
            return tried - blocked;
        }

        boolean any() {
            return LongStream.of(tried, blocked, firms, clients).anyMatch(n -> n != 0);
        }
    }

    /** What became of those that came in a month. */
    public record Cohort(LocalDate month, long leads, long firms, long accounts, long clients) {}

    public long refusals() {
        return refused.stream().mapToLong(Refused::n).sum();
    }

    /** The address of the list behind a figure. */
    public String behind(Figure figure) {
        return behind(figure, user);
    }

    public String behind(Figure figure, @Nullable Long of) {
        return behind(figure, period, of);
    }

    /** The address of the list of those that came in that month and have come so far. */
    public String behind(Figure figure, Cohort cohort) {
        return behind(
                figure, new Period(cohort.month(), cohort.month().plusMonths(1).minusDays(1)));
    }

    /** Of other days. */
    public String behind(Figure figure, Period days) {
        return behind(figure, days, user);
    }

    private static String behind(Figure figure, Period days, @Nullable Long of) {
        return "/statistics/list?figure=" + figure.code() + "&from=" + days.from() + "&to=" + days.to()
                + (of == null ? "" : "&agent=" + of);
    }

    /** The Dealers list of those that stood there at the end of the period. */
    public String behind(Standing.Kind stage) {
        return current
                ? "/dealers?stage="
                        + stage.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')
                        + (user == null ? "" : "&owner=" + user)
                : StoodDealers.path(stage, period.to(), user);
    }

    /** The Dealers list of those that are neglected, for that reason or any. */
    public String neglect(@Nullable Neglect reason) {
        String why = reason == null
                ? "any"
                : reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return "/dealers?neglected=" + why + (user == null ? "" : "&owner=" + user);
    }

    /** The same screen for another span, or somebody else. */
    public String address(String span, @Nullable Long of) {
        String days = span.equals("any") ? "&from=" + period.from() + "&to=" + period.to() : "";
        return "/statistics?span=" + span + days + (of == null ? "" : "&agent=" + of);
    }

    /** Whose dealers the tables count: {@code you}, another {@code agent}, {@code everybody}; ends up in messages. */
    public String whose() {
        return user == null ? "everybody" : everybody ? "agent" : "you";
    }

    public String span() {
        return form.chosen().name().toLowerCase(java.util.Locale.ROOT);
    }
}
