package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList.State;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListChoices;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListFilter;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.LocalPath;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    private final ListChoices choices;
    private final LeadLists lists;

    ListController(Templates templates, ListPages pages, ListDesk desk, ListChoices choices, LeadLists lists) {
        this.choices = choices;
        this.lists = lists;
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

    /**
     * What is to become of rows; the buttons that count them come back. What can't be chosen any more, as the list is under
     * way or was taken back, isn't.
     *
     * @param show what is shown meanwhile, for the buttons lead back to it
     */
    @PostMapping(value = "/choice", params = "!all")
    Answer choose(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Integer> n,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "0") int after) {
        Choice wanted = choice != null ? Choice.of(choice) : chosen ? Choice.ADD : Choice.SKIP;
        boolean done = desk.choose(viewer, id, n, wanted);
        ListPage page = pages.actions(viewer, id, ListFilter.of(show), after);
        Answer answer = screen.fragment()
                ? Answer.drawn(done ? 200 : 409, templates.intakeListActions(screen, page))
                : Answer.back(page.path());
        return done ? answer : answer.toast("intake.list.chosen.none");
    }

    /**
     * What is to become of all that the filter shows.
     *
     * @param chosen without a choice: whether those of it that are skipped are added too
     */
    @PostMapping(value = "/choice", params = "all")
    Answer chooseAll(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam String all,
            @RequestParam(defaultValue = "false") boolean chosen,
            @RequestParam(required = false) @Nullable String choice,
            @RequestParam(defaultValue = "") String back) {
        ListFilter filter = ListFilter.of(all);
        Choice wanted = choice != null ? Choice.of(choice) : chosen ? Choice.ADD : Choice.SKIP;
        int rows =
                choice != null ? desk.chooseAll(viewer, id, filter, wanted) : desk.addToo(viewer, id, filter, chosen);
        String path = lists.read(viewer, id).path();
        String undo = path + "/choice/undo";
        Answer answer = Answer.back(path);
        return rows == 0
                ? answer.toast("intake.list.chosen.none")
                : answer.undo(
                        LocalPath.is(back) ? undo + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : undo,
                        "intake.list.chosen",
                        "count",
                        rows,
                        "choice",
                        wanted.name());
    }

    /** As it was before the last choice for all of a kind. */
    @PostMapping("/choice/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String to) {
        int rows = choices.takeBack(viewer, id);
        Answer answer =
                Answer.redirect(LocalPath.is(to) ? to : lists.read(viewer, id).path());
        return rows == 0 ? answer.toast("intake.list.chosen.none") : answer;
    }
}
