package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.screen.Asked;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what comes next with the selected dealers of the list. */
@Controller
@RequestMapping("/dealers/bulk/next-steps")
@Allow({Role.AGENT, Role.ADMIN})
class BulkStepController {

    private final Templates templates;
    private final BulkSteps steps;
    private final PickedDealers pickedDealers;

    BulkStepController(Templates templates, BulkSteps steps, PickedDealers pickedDealers) {
        this.templates = templates;
        this.steps = steps;
        this.pickedDealers = pickedDealers;
    }

    @GetMapping("/new")
    JteModel fresh(Screen screen, Picked picked) {
        return form(screen, picked, PlannedStep.fresh(today(screen)), Problems.NONE);
    }

    @PostMapping
    Answer plan(Screen screen, Viewer viewer, Picked picked, PlannedStep planned) {
        Problems problems = planned.problems(today(screen));
        if (problems.any()) {
            return Answer.problem(form(screen, picked, planned, problems));
        }
        List<DealerId> dealers = pickedDealers.of(screen, viewer, picked);
        Answer back = Answer.back(Asked.PATH + "?" + picked.query());
        if (dealers.size() > Picked.MOST) {
            return back.toast("listing.bulk.too-many.step", "most", Picked.MOST);
        }
        BulkSteps.Planned done = steps.plan(viewer, dealers, planned.step(), planned.instead());
        Object[] told = {
            "count", done.dealers(),
            "planned", done.planned(),
            "dead", done.dead(),
            "foreign", done.foreign(),
            "gone", done.gone()
        };
        return done.dealers() == 0
                ? back.toast("listing.bulk.planned.none", told)
                : back.undo("/dealers/bulk/" + done.id() + "/undo", "listing.bulk.planned", told);
    }

    private JteModel form(Screen screen, Picked picked, PlannedStep planned, Problems problems) {
        return templates.listingPlanStep(screen, picked, planned, problems);
    }

    private static LocalDate today(Screen screen) {
        return screen.moments().today();
    }
}
