package com.denaq.crm.statistics.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.csv.CsvWriter;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.statistics.behind.Behind;
import com.denaq.crm.statistics.behind.Behind.After;
import com.denaq.crm.statistics.behind.Behind.Asked;
import com.denaq.crm.statistics.behind.Behind.Line;
import com.denaq.crm.statistics.behind.Figure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list behind a figure as a file. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class ListExport {

    private static final int PORTION = 500;
    private static final int MOST = 100_000;

    private final Behind behind;
    private final Settings settings;
    private final Clock clock;

    ListExport(Behind behind, Settings settings, Clock clock) {
        this.behind = behind;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/statistics/list/export")
    void export(
            Screen screen,
            Viewer viewer,
            StatisticsForm form,
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        Figure known = Figure.of(figure).orElseThrow(() -> new NotFound("figure " + figure));
        Long user = viewer.mayManage() ? form.user() : Long.valueOf(viewer.id().value());
        Asked asked = new Asked(known, form.period(settings.companyDay(clock.instant())), user, reason);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + known.code() + ".csv\"");
        List<String> headings = Stream.of("dealer", "when", "who", "what", "counts")
                .map(column -> screen.t("statistics.list." + column))
                .toList();
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), headings)) {
            After after = After.START;
            for (int rows = 0; rows < MOST; rows += PORTION) {
                List<Line> lines = behind.lines(viewer, asked, after, PORTION);
                lines.forEach(line -> csv.row(cells(screen, line)));
                if (lines.size() < PORTION) {
                    return;
                }
                after = lines.getLast().place();
            }
        }
    }

    private static List<@Nullable Object> cells(Screen screen, Line line) {
        String what = line.what();
        return Arrays.asList(
                line.name(),
                line.at(),
                line.who(),
                what == null ? null : screen.t("statistics.what." + what),
                line.n());
    }
}
