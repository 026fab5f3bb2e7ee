package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.handing.Handing;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Distribute: what there is to give, to whom, and a look at it before it is applied. */
@Controller
@Allow(Role.ADMIN)
class DistributeController {

    private final Templates templates;
    private final Drafts drafts;
    private final Handing handing;
    private final LeftBehind leftBehind;
    private final Settings settings;

    DistributeController(
            Templates templates, Drafts drafts, Handing handing, LeftBehind leftBehind, Settings settings) {
        this.templates = templates;
        this.drafts = drafts;
        this.handing = handing;
        this.leftBehind = leftBehind;
        this.settings = settings;
    }

    @GetMapping("/distribute")
    JteModel show(Screen screen, Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        DistributeForm form = read(typed);
        return screen.fragment()
                ? templates.distributionDraft(screen, drafts.draft(viewer, form))
                : templates.distributionDistribute(screen, drafts.draft(viewer, form));
    }

    /** Exactly what was seen; where there are others by now, another look first. */
    @PostMapping("/distribute/hand-overs")
    Answer apply(Screen screen, Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        DistributeForm form = read(typed);
        Plan plan = drafts.seen(viewer, form);
        if (plan == null || plan.all() != drafts.count(viewer, form) || !form.applies(plan)) {
            return Answer.conflict(templates.distributionDistribute(screen, drafts.changed(viewer, form)));
        }
        HandOver handOver = handing.apply(viewer, form.selection(), form.chosenRule(), plan);
        String page = "/distribute/hand-overs/" + handOver.id();
        LeftBehind.Left left = leftBehind.of(screen, form, plan, handOver);
        if (handOver.running()) {
            Answer goesOn = Answer.redirect(page);
            return left.count() == 0
                    ? goesOn
                    : goesOn.toast("distribution.left", "left", left.count(), "why", left.why());
        }
        Answer done = Answer.redirect(handOver.leftOut() > 0 ? page : "/distribute");
        return left.count() == 0
                ? done.undo(page + "/undo", "distribution.given", "count", handOver.done())
                : done.undo(
                        page + "/undo",
                        "distribution.given.left",
                        "count",
                        handOver.done(),
                        "left",
                        left.count(),
                        "why",
                        left.why());
    }

    private DistributeForm read(MultiValueMap<String, String> typed) {
        return DistributeForm.of(typed, settings.homeCountry());
    }
}
