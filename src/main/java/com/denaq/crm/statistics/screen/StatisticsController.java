package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.statistics.behind.Behind;
import com.denaq.crm.statistics.behind.Behind.After;
import com.denaq.crm.statistics.behind.Behind.Asked;
import com.denaq.crm.statistics.behind.Behind.Line;
import com.denaq.crm.statistics.behind.Figure;
import com.denaq.crm.statistics.figures.Figures;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Statistics: an admin's of everybody or somebody, an agent's their own; and the list behind each figure. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class StatisticsController {

    private static final int SHOWN = 50;

    private final Templates templates;
    private final Overviews overviews;
    private final Figures figures;
    private final Behind behind;
    private final Users users;
    private final RefusalReasons reasons;
    private final Settings settings;
    private final Clock clock;

    StatisticsController(
            Templates templates,
            Overviews overviews,
            Figures figures,
            Behind behind,
            Users users,
            RefusalReasons reasons,
            Settings settings,
            Clock clock) {
        this.templates = templates;
        this.overviews = overviews;
        this.figures = figures;
        this.behind = behind;
        this.users = users;
        this.reasons = reasons;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    JteModel show(Screen screen, Viewer viewer, StatisticsForm form) {
        return templates.statisticsStatistics(screen, overviews.overview(viewer, form, screen.locale()));
    }

    @GetMapping("/statistics/list")
    JteModel list(
            Screen screen,
            Viewer viewer,
            StatisticsForm form,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String after) {
        Figure known = Figure.of(figure).orElseThrow(() -> new NotFound("figure " + figure));
        Long user = viewer.mayManage() ? form.user() : Long.valueOf(viewer.id().value());
        Asked asked = new Asked(known, form.period(settings.companyDay(clock.instant())), user, reason);
        List<Line> lines = behind.lines(viewer, asked, ListView.after(after), SHOWN + 1);
        return templates.statisticsList(
                screen,
                new ListView(
                        asked,
                        sum(asked),
                        user == null ? null : who(screen, user),
                        reason(screen, reason),
                        form.misread(),
                        lines.stream().limit(SHOWN).toList(),
                        lines.size() > SHOWN,
                        !ListView.after(after).equals(After.START)));
    }

    private @Nullable String who(Screen screen, long user) {
        return user == Overview.AgentLine.NOBODY
                ? screen.t("statistics.agents.nobody")
                : users.find(new UserId(user)).map(found -> found.name()).orElse(null);
    }

    private long sum(Asked asked) {
        return figures.of(asked.figure().series(), asked.period(), asked.user()).stream()
                .filter(asked.figure()::counts)
                .filter(cell -> asked.reason() == null || cell.what().equals(asked.reason()))
                .mapToLong(cell -> cell.n())
                .sum();
    }

    private @Nullable String reason(Screen screen, @Nullable String reason) {
        return reason == null || !reason.matches("\\d{1,18}")
                ? null
                : reasons.find(Long.parseLong(reason))
                        .map(found -> found.name(screen.locale()))
                        .orElse(null);
    }
}
