package com.denaq.crm.intake.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.lists.EarlierList;
import com.denaq.crm.intake.lists.LeadList.Kind;
import com.denaq.crm.intake.lists.LeadLists;
import com.denaq.crm.intake.lists.ListDesk;
import com.denaq.crm.intake.lists.ListRunner;
import com.denaq.crm.intake.table.BadTable;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Paste a list: many leads at once, as lines or rows of a spreadsheet. */
@Controller
@RequestMapping("/leads/paste")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class PasteController {

    private static final int EARLIER = 5;

    private final Templates templates;
    private final ListDesk desk;
    private final LeadLists lists;
    private final ListRunner runner;

    PasteController(Templates templates, ListDesk desk, LeadLists lists, ListRunner runner) {
        this.templates = templates;
        this.desk = desk;
        this.lists = lists;
        this.runner = runner;
    }

    @GetMapping
    JteModel show(Screen screen, Viewer viewer) {
        return page(screen, "", Problems.NONE, earlier(viewer));
    }

    @PostMapping
    Answer paste(Screen screen, Viewer viewer, @RequestParam(defaultValue = "") String text) {
        // read first: what a refused list has begun stands there until this request's transaction is rolled back
        List<EarlierList> earlier = earlier(viewer);
        if (text.isBlank()) {
            return Answer.problem(page(screen, text, Problems.of("text", "intake.paste.empty"), earlier));
        }
        try {
            long list = desk.paste(viewer, text);
            runner.go(list);
            return Answer.redirect("/leads/paste/" + list);
        } catch (BadTable bad) {
            return Answer.problem(page(screen, text, Problems.of("text", bad.key(), bad.arguments()), earlier));
        }
    }

    private List<EarlierList> earlier(Viewer viewer) {
        return lists.latest(viewer, Kind.PASTED, EARLIER);
    }

    private JteModel page(Screen screen, String text, Problems problems, List<EarlierList> earlier) {
        return templates.intakePaste(screen, text, problems, ListDesk.MOST_PASTED, earlier);
    }
}
