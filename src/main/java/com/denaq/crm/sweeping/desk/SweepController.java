package com.denaq.crm.sweeping.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.sweeping.work.Sweep;
import com.denaq.crm.sweeping.work.SweepRunner;
import com.denaq.crm.sweeping.work.Sweeps;
import com.denaq.crm.templates.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Looking through all dealers: beginning, how far it is, ending it. */
@Controller
@RequestMapping("/duplicates/sweep")
@Allow(Role.ADMIN)
class SweepController {

    private final Templates templates;
    private final Sweeps sweeps;
    private final ObjectProvider<SweepRunner> runner;

    SweepController(Templates templates, Sweeps sweeps, ObjectProvider<SweepRunner> runner) {
        this.templates = templates;
        this.sweeps = sweeps;
        this.runner = runner;
    }

    /** Asked for again and again while one is at work; the list is drawn anew when it has ended. */
    @GetMapping
    Answer show(Screen screen) {
        Sweep sweep = sweeps.latest().orElse(null);
        if (!screen.fragment()) {
            return Answer.redirect("/duplicates");
        }
        Answer drawn = Answer.page(templates.sweepingState(screen, sweep, sweeps.outdated()));
        return sweep != null && sweep.atWork() ? drawn : drawn.event("sweep-ended");
    }

    @PostMapping
    Answer begin(Viewer viewer) {
        Answer list = Answer.redirect("/duplicates");
        return runner.getObject().go(viewer) ? list : list.toast("sweeping.at-work");
    }

    @PostMapping("/end")
    Answer end(Viewer viewer) {
        runner.getObject().cancel(viewer);
        return Answer.redirect("/duplicates");
    }
}
