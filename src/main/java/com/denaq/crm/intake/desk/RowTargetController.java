package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow;
import com.denaq.crm.intake.lists.RowTarget;
import com.denaq.crm.intake.lists.RowTargets;
import com.denaq.crm.intake.table.RowReader;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Into which of the dealers that it resembles a row is merged, where several look like it. */
@Controller
@RequestMapping({"/leads/paste/{id}/rows/{n}/target", "/import/{id}/rows/{n}/target"})
@Allow({Role.AGENT, Role.ADMIN})
class RowTargetController {

    private final Templates templates;
    private final ListPages pages;
    private final LeadLists lists;
    private final RowTargets targets;
    private final Settings settings;

    RowTargetController(Templates templates, ListPages pages, LeadLists lists, RowTargets targets, Settings settings) {
        this.templates = templates;
        this.pages = pages;
        this.lists = lists;
        this.targets = targets;
        this.settings = settings;
    }

    @GetMapping
    Answer choose(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int n,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after) {
        LeadList list = lists.read(viewer, id);
        ListFilter filter = ListFilter.of(show);
        return targets.row(list, n)
                .map(row -> view(viewer, list, row, filter, after))
                .filter(view -> !view.targets().isEmpty())
                .map(view -> Answer.page(templates.intakeRowTarget(screen, view)))
                .orElseGet(() -> gone(list, filter, after));
    }

    private TargetView view(Viewer viewer, LeadList list, ListRow row, ListFilter filter, int after) {
        RowReader reader = new RowReader(list.columns(), settings.homeCountry());
        List<RowTarget> found = targets.of(viewer, list, row);
        ShownRow shown = ShownRow.of(List.of(row), Map.of(), reader).getFirst();
        return new TargetView(list, filter, after, shown, found);
    }

    private static Answer gone(LeadList list, ListFilter filter, int after) {
        return Answer.redirect(list.path() + ListPage.query(filter, after)).toast("intake.target.gone");
    }

    @PostMapping
    Answer chosen(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @PathVariable int n,
            @RequestParam Optional<Long> dealer,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "0") int after) {
        ListFilter filter = ListFilter.of(show);
        boolean chosen = dealer.filter(each -> targets.choose(viewer, id, n, new DealerId(each)))
                .isPresent();
        LeadList list = lists.read(viewer, id);
        if (!chosen) {
            return gone(list, filter, after);
        }
        return screen.fragment()
                ? Answer.page(templates.intakeListDesk(screen, pages.page(viewer, id, filter, after)))
                : Answer.redirect(list.path() + ListPage.query(filter, after));
    }
}
