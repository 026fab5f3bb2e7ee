package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.Logged;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs what happened. */
@Controller
@RequestMapping("/dealers/{dealer}/activities")
@Allow({Role.AGENT, Role.ADMIN})
class ActivityController {

    private final Templates templates;
    private final Activities activities;
    private final Contacts contacts;
    private final Dealers dealers;

    ActivityController(Templates templates, Activities activities, Contacts contacts, Dealers dealers) {
        this.templates = templates;
        this.activities = activities;
        this.contacts = contacts;
        this.dealers = dealers;
    }

    @PostMapping
    Answer log(Screen screen, Viewer viewer, @PathVariable long dealer, @RequestParam String kind, ActivityForm form) {
        Dealer read = dealers.readForWork(viewer, new DealerId(dealer));
        ActivityKind of = ActivityKind.of(kind)
                .filter(ActivityKind::logged)
                .orElseThrow(() -> new NotFound("activities of kind " + kind));
        Problems problems = form.problems(of, screen.zone(), screen.now());
        if (problems.any()) {
            return Answer.problem(templates.timelineForm(
                    screen, new Composer(read.id(), of, people(read, of), form, problems, null, null)));
        }
        Logged logged = activities.log(viewer, read.id(), form.activity(of, screen.zone()));
        String undo = "/dealers/" + dealer + "/activities/" + logged.id() + "/logging/undo"
                + (logged.began() == null ? "" : "?began=" + logged.began());
        Answer answer = screen.fragment()
                ? Answer.page(templates.timelineForm(screen, Composer.empty(read.id(), of, people(read, of))))
                        .event(DealerPanel.CHANGED)
                : Answer.back("/dealers/" + dealer);
        return answer.undo(undo, logged.began() == null ? "timeline.logged." + of : "timeline.logged.began");
    }

    /** A note is written of nobody. */
    private List<Contact> people(Dealer dealer, ActivityKind kind) {
        return kind == ActivityKind.NOTE ? List.of() : contacts.of(dealer.id());
    }
}
