package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A list with its verdicts; while it is worked on, the page asks for itself again and again. */
@Controller
@RequestMapping({"/leads/paste/{id}", "/import/{id}"})
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ListController {

    private final Templates templates;
    private final ListPages pages;
    private final ListDesk desk;

    ListController(Templates templates, ListPages pages, ListDesk desk) {
        this.templates = templates;
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    Answer show(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int after) {
        ListPage page = pages.page(viewer, id, ListFilter.of(show), after);
        if (page.list().state() == State.MAPPING) {
            return Answer.redirect(page.path() + "/columns");
        }
        return Answer.page(
                screen.fragment() ? templates.intakeListDesk(screen, page) : templates.intakeList(screen, page));
    }

    /** What is to become of rows, or of all that the filter shows; the buttons that count them come back. */
    @PostMapping("/choice")
    Answer choose(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Integer> n,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(required = false) @Nullable String choice) {
        Choice wanted = choice != null ? Choice.of(choice) : chosen ? Choice.ADD : Choice.SKIP;
        if (all.isEmpty()) {
            desk.choose(viewer, id, n, wanted);
        } else if (choice == null) {
            desk.addToo(viewer, id, ListFilter.of(all), chosen);
        } else {
            desk.chooseAll(viewer, id, ListFilter.of(all), wanted);
        }
        ListPage page = pages.page(viewer, id, ListFilter.of(all), 0);
        return screen.fragment() && all.isEmpty()
                ? Answer.page(templates.intakeListActions(screen, page))
                : Answer.back(page.path());
    }
}
