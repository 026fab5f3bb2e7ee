package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.LeadList;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListRunner;
import com.denaq.crm.platform.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work on a list: adding what is chosen, stopping that, taking back what was added, bringing that in again. */
@Controller
@RequestMapping({"/leads/paste/{id}", "/import/{id}"})
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ListWorkController {

    private final LeadLists lists;
    private final ListDesk desk;
    private final ListRunner runner;

    ListWorkController(LeadLists lists, ListDesk desk, ListRunner runner) {
        this.lists = lists;
        this.desk = desk;
        this.runner = runner;
    }

    @PostMapping("/adding")
    Answer add(Viewer viewer, @PathVariable long id) {
        desk.add(viewer, id);
        LeadList list = lists.read(viewer, id);
        if (list.state() != LeadList.State.ADDING) {
            return Answer.redirect(list.path());
        }
        runner.go(id);
        return adding(list, list.chosen());
    }

    @PostMapping("/stop")
    Answer stop(Viewer viewer, @PathVariable long id) {
        desk.stop(viewer, id);
        return Answer.redirect(lists.read(viewer, id).path());
    }

    /** @param last what came in last alone */
    @PostMapping("/undo")
    Answer takeBack(Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "false") boolean last) {
        int rows = last ? desk.takeBackLast(viewer, id) : desk.takeBack(viewer, id);
        runner.go(id);
        LeadList list = lists.read(viewer, id);
        Answer answer = Answer.redirect(list.path());
        return rows > 0 ? answer.undo(list.path() + "/return", "intake.list.taking-back", "count", rows) : answer;
    }

    /** What was taken back comes in again. */
    @PostMapping("/return")
    Answer bringBack(Viewer viewer, @PathVariable long id) {
        int rows = desk.bringBack(viewer, id);
        runner.go(id);
        LeadList list = lists.read(viewer, id);
        return rows > 0 ? adding(list, rows) : Answer.redirect(list.path());
    }

    private static Answer adding(LeadList list, int rows) {
        return Answer.redirect(list.path()).undo(list.path() + "/undo?last=true", "intake.list.adding", "count", rows);
    }
}
