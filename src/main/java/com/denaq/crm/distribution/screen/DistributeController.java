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
    private final Settings settings;

    DistributeController(Templates templates, Drafts drafts, Handing handing, Settings settings) {
        this.templates = templates;
        this.drafts = drafts;
        this.handing = handing;
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
        return handOver.running()
                ? Answer.redirect(page)
                : Answer.redirect(handOver.leftOut() > 0 ? page : "/distribute")
                        .undo(page + "/undo", "distribution.given", "count", handOver.done());
    }

    private DistributeForm read(MultiValueMap<String, String> typed) {
        return DistributeForm.of(typed, settings.homeCountry());
    }
}
