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
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The list as it came, with what became of each row and why, for a spreadsheet. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ReportController {

    private static final int PORTION = 1_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF'; // without it Excel takes UTF-8 for something else

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
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"list-" + id + ".csv\"");
        response.getWriter().write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.EXCEL.print(response.getWriter());
        csv.printRecord(headings(screen, list));
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        int after = 0;
        List<ListRow> rows = desk.page(list, ListFilter.ALL, after, PORTION);
        while (!rows.isEmpty()) {
            for (ListRow row : rows) {
                csv.printRecord(line(screen, list, row, reader));
            }
            after = rows.getLast().n();
            rows = desk.page(list, ListFilter.ALL, after, PORTION);
        }
        csv.flush();
    }

    private static List<String> headings(Screen screen, LeadList list) {
        List<String> headings = new ArrayList<>();
        List<String> named = Objects.requireNonNullElse(list.headings(), List.of());
        for (int i = 0; i < list.columns().size(); i++) {
            String key = list.columns().get(i).key();
            headings.add(i < named.size() ? harmless(named.get(i)) : screen.t(key));
        }
        headings.add(screen.t("intake.list.line"));
        headings.add(screen.t("intake.verdict"));
        headings.add(screen.t("intake.list.why"));
        return headings;
    }

    private static List<String> line(Screen screen, LeadList list, ListRow row, RowReader reader) {
        List<String> line = new ArrayList<>();
        for (int i = 0; i < list.columns().size(); i++) {
            line.add(i < row.cells().size() ? harmless(row.cells().get(i)) : "");
        }
        ShownRow shown = ShownRow.of(row, reader);
        line.add(String.valueOf(row.line()));
        line.add(screen.t(shown.key()));
        line.add(harmless(shown.why(screen)));
        return line;
    }

    /** A spreadsheet computes what begins like a formula. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
