package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListHeads;
import com.denaq.crm.intake.lists.ListHeads.Headed;
import com.denaq.crm.intake.lists.ListRunner;
import com.denaq.crm.intake.lists.ListSheets;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.intake.table.Column;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the columns of a list are: guessed, shown with the first rows, and changed by whoever knows better. */
@Controller
@RequestMapping({"/leads/paste/{id}/columns", "/import/{id}/columns"})
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ColumnsController {

    private static final int SAMPLE = 8;

    private final Templates templates;
    private final LeadLists lists;
    private final ListDesk desk;
    private final ListHeads heads;
    private final ListSheets sheets;
    private final ListRunner runner;

    ColumnsController(
            Templates templates,
            LeadLists lists,
            ListDesk desk,
            ListHeads heads,
            ListSheets sheets,
            ListRunner runner) {
        this.sheets = sheets;
        this.templates = templates;
        this.heads = heads;
        this.lists = lists;
        this.desk = desk;
        this.runner = runner;
    }

    /** @param head the row with the headings, to see how it would be with it; null: as it is */
    @GetMapping
    Answer show(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer head) {
        LeadList list = lists.read(viewer, id);
        return Answer.page(page(screen, viewer, list, heads.of(list, head, SAMPLE), Problems.NONE));
    }

    /**
     * As it would be with the headings there; nothing is kept.
     *
     * @param was where they were when the columns were chosen
     */
    @PostMapping("/head")
    Answer see(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int head,
            @RequestParam(required = false) @Nullable Integer was,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "false") boolean similar) {
        LeadList list = lists.read(viewer, id);
        List<Column> guessed = heads.of(list, was, 1).columns();
        Headed headed = heads.of(list, head, SAMPLE).keeping(Column.of(column), guessed);
        return Answer.page(page(screen, viewer, list.with(list.columns(), similar), headed, Problems.NONE));
    }

    /**
     * Another sheet of the workbook is the list from now on; what somebody chose for columns of the same headings stays.
     *
     * @param was where the headings were when the columns were chosen
     */
    @PostMapping("/sheet")
    Answer turn(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam int sheet,
            @RequestParam(required = false) @Nullable Integer was,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "false") boolean similar) {
        LeadList list = lists.read(viewer, id);
        Headed before = heads.of(list, was, SAMPLE);
        List<Column> chosen = Column.of(column);
        try {
            sheets.choose(viewer, id, sheet);
        } catch (BadTable bad) { // drawn as it was read before: what has begun is rolled back only behind this
            Problems problems = Problems.ofForm(bad.key(), bad.arguments());
            return Answer.problem(page(screen, viewer, list.with(chosen, similar), before.with(chosen), problems));
        }
        LeadList now = lists.read(viewer, id);
        Headed likewise = heads.of(now, was, SAMPLE);
        Headed headed =
                likewise.headedAs(before) ? likewise.keeping(chosen, before.columns()) : heads.of(now, null, SAMPLE);
        return Answer.page(page(screen, viewer, now.with(now.columns(), similar), headed, Problems.NONE));
    }

    /** @param sheet another one than that whose columns these are: without JavaScript it is chosen along with the button */
    @PostMapping
    Answer check(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer sheet,
            @RequestParam(required = false) @Nullable Integer was,
            @RequestParam(required = false) @Nullable Integer head,
            @RequestParam(defaultValue = "") List<String> column,
            @RequestParam(defaultValue = "false") boolean similar) {
        LeadList list = lists.read(viewer, id);
        if (sheet != null && sheet != list.sheet()) {
            return turn(screen, viewer, id, sheet, was, column, similar);
        }
        Headed headed = heads.of(list, head, SAMPLE);
        List<Column> columns = IntStream.range(0, headed.columns().size())
                .mapToObj(i -> i < column.size() ? Column.of(column.get(i)) : Column.NOTHING)
                .toList();
        Problems problems =
                headed.total() < 1 ? Problems.ofForm("intake.table.only-headings") : problems(screen, columns);
        if (problems.any()) {
            return Answer.problem(page(screen, viewer, list.with(columns, similar), headed.with(columns), problems));
        }
        if (desk.check(viewer, id, head, columns, similar)) {
            runner.go(id);
        }
        return Answer.redirect(list.path());
    }

    private static Problems problems(Screen screen, List<Column> columns) {
        boolean told = columns.stream().anyMatch(each -> switch (each) {
            case NAME, SITE, ANYTHING, PHONE, EMAIL -> true;
            default -> false;
        });
        if (!told) {
            return Problems.ofForm("intake.columns.nameless");
        }
        return columns.stream()
                .filter(each -> !each.repeats())
                .filter(each -> columns.indexOf(each) != columns.lastIndexOf(each))
                .findFirst()
                .map(each -> Problems.ofForm("intake.columns.twice", "column", screen.t(each.key())))
                .orElse(Problems.NONE);
    }

    private JteModel page(Screen screen, Viewer viewer, LeadList list, Headed headed, Problems problems) {
        List<Column> offered = Column.of(viewer);
        List<String> others = sheets.offered(list);
        boolean reviewed = !viewer.mayEnterSimilar();
        return screen.fragment()
                ? templates.intakeColumnsForm(screen, list, list.path(), headed, others, offered, problems, reviewed)
                : templates.intakeColumns(screen, list, list.path(), headed, others, offered, problems, reviewed);
    }
}
