package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.platform.csv.CsvWriter;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list as it came, with what became of each row and why, for a spreadsheet. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ReportController {

    private static final int PORTION = 1_000;

    private final LeadLists lists;
    private final ListDesk desk;
    private final Settings settings;

    ReportController(LeadLists lists, ListDesk desk, Settings settings) {
        this.lists = lists;
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping({"/leads/paste/{id}/report", "/import/{id}/report"})
    void report(Screen screen, Viewer viewer, @PathVariable long id, HttpServletResponse response) throws IOException {
        LeadList list = lists.read(viewer, id);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"list-" + id + ".csv\"");
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        try (CsvWriter csv = new CsvWriter(response.getOutputStream(), headings(screen, list))) {
            int after = 0;
            List<ListRow> rows = desk.page(list, ListFilter.ALL, after, PORTION);
            while (!rows.isEmpty()) {
                List<ShownRow> shown = ShownRow.of(rows, desk.above(list, rows), reader);
                for (int i = 0; i < rows.size(); i++) {
                    csv.row(line(screen, list, rows.get(i), shown.get(i)));
                }
                after = rows.getLast().n();
                rows = desk.page(list, ListFilter.ALL, after, PORTION);
            }
        }
    }

    private static List<String> headings(Screen screen, LeadList list) {
        List<String> headings = new ArrayList<>();
        List<String> named = Objects.requireNonNullElse(list.headings(), List.of());
        for (int i = 0; i < list.columns().size(); i++) {
            String key = list.columns().get(i).key();
            headings.add(i < named.size() ? CsvWriter.safe(named.get(i)) : screen.t(key));
        }
        headings.add(screen.t("intake.list.line"));
        headings.add(screen.t("intake.verdict"));
        headings.add(screen.t("intake.list.why"));
        return headings;
    }

    private static List<String> line(Screen screen, LeadList list, ListRow row, ShownRow shown) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < list.columns().size(); i++) {
            line.add(i < row.cells().size() ? row.cells().get(i) : "");
        }
        line.add(String.valueOf(row.line()));
        line.add(screen.t(shown.key()));
        line.add(shown.why(screen));
        line.addAll(row.cells()
                .subList(
                        Math.min(list.columns().size(), row.cells().size()),
                        row.cells().size()));
        return line;
    }
}
