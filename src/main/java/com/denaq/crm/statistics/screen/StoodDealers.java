package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.FigureList;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dealers that stood at a stage at the end of a day of the past, as a Dealers list. What was merged or thrown away since
 * is not among them; the figure counts it.
 */
@Component
class StoodDealers implements FigureList {

    private static final String NAME = "stood";

    /** So few that ever came to a stage are looked for first; among more the first page is soon found in its order. */
    private static final int FEW = 20_000;

    private static final String CAME = """
            l.dealer_id in (select m.dealer_id from stage_move m
                             where m.to_standing = :figureStage and m.day <= :figureDay) and
            """;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    StoodDealers(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param owner whose they were then; null: whoever's */
    static String path(Standing.Kind stage, LocalDate day, @Nullable Long owner) {
        return "/dealers?figure=%s&figure.stage=%s&figure.from=%s&figure.to=%s%s"
                .formatted(NAME, stage.name(), day, day, owner == null ? "" : "&figure.agent=" + owner);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title(Screen screen, Map<String, String> parameters) {
        return stage(parameters)
                .map(stage -> screen.t(
                        "statistics.stood.list",
                        "stage",
                        screen.t("stage." + stage),
                        "day",
                        screen.date(day(form(parameters)))))
                .orElseGet(() -> screen.t("listing.figure.unknown"));
    }

    @Override
    public Condition condition(Viewer viewer, Map<String, String> parameters) {
        Optional<Standing.Kind> stage = stage(parameters);
        if (stage.isEmpty()) {
            return Condition.of("false");
        }
        StatisticsForm form = form(parameters);
        Long user = viewer.mayManage() ? form.user() : Long.valueOf(viewer.id().value());
        return Condition.of(
                (few(stage.get(), day(form)) ? CAME : "") + """
                :figureStage = (select m.to_standing from stage_move m
                                 where m.dealer_id = l.dealer_id and m.day <= :figureDay order by m.seq desc limit 1)
                and coalesce((select p.present from dealer_presence p
                               where p.dealer_id = l.dealer_id and p.day <= :figureDay order by p.at desc limit 1), true)""" + (user == null ? "" : """

                and l.dealer_id in (select a.dealer_id from assignment a where a.to_user = :figureUser)
                and :figureUser = (select a.to_user from assignment a
                                    where a.dealer_id = l.dealer_id and a.day <= :figureDay order by a.id desc limit 1)"""),
                "figureStage",
                stage.get().name(),
                "figureDay",
                day(form),
                "figureUser",
                user == null ? 0L : user);
    }

    private boolean few(Standing.Kind stage, LocalDate day) {
        return db.sql("""
                select count(*) <= :few from (
                    select from stage_move where to_standing = :stage and day <= :day limit :few + 1) came""")
                .param("few", FEW)
                .param("stage", stage.name())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private static Optional<Standing.Kind> stage(Map<String, String> parameters) {
        return Stream.of(Standing.Kind.values())
                .filter(kind -> kind.name().equals(parameters.get("stage")))
                .findFirst();
    }

    private LocalDate day(StatisticsForm form) {
        return form.period(settings.companyDay(clock.instant())).to();
    }

    private static StatisticsForm form(Map<String, String> parameters) {
        return new StatisticsForm("any", parameters.get("from"), parameters.get("to"), parameters.get("agent"));
    }
}
