package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.intake.fresh.LeadForm;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One lead of one's own: what became of it, and its form until an agent takes it. Who sees more goes to the dealer. */
@Controller
@RequestMapping("/leads/{id:\\d+}")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class LeadController {

    private final Templates templates;
    private final MyLeads leads;
    private final OwnLead own;
    private final Dealers dealers;

    LeadController(Templates templates, MyLeads leads, OwnLead own, Dealers dealers) {
        this.templates = templates;
        this.leads = leads;
        this.own = own;
        this.dealers = dealers;
    }

    @GetMapping
    Answer show(Screen screen, Viewer viewer, @PathVariable long id) {
        if (viewer.seesOwners()) {
            return Answer.redirect("/dealers/" + id);
        }
        MyLead lead = lead(viewer, id);
        Optional<DealerId> survivor = lead.here() ? dealers.survivor(viewer, new DealerId(id)) : Optional.empty();
        return survivor.isPresent()
                ? Answer.redirect("/leads/" + survivor.get())
                : Answer.page(
                        templates.intakeLead(screen, lead, own.find(viewer, id).orElse(null), Problems.NONE, null));
    }

    @PostMapping
    Answer save(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            LeadForm form,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String was) {
        LeadEdit edit = new LeadEdit(id, version, mark, was, form);
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(page(screen, viewer, edit, problems, null));
        }
        Optional<LeadEdit> now = own.save(viewer, edit);
        if (now.isPresent()) {
            return Answer.conflict(page(screen, viewer, edit, Problems.NONE, now.get()));
        }
        return Answer.redirect("/leads").toast("intake.mine.saved", "name", form.name());
    }

    private JteModel page(Screen screen, Viewer viewer, LeadEdit edit, Problems problems, @Nullable LeadEdit now) {
        return templates.intakeLead(screen, lead(viewer, edit.id()), edit, problems, now);
    }

    private MyLead lead(Viewer viewer, long id) {
        return leads.find(viewer, id).orElseThrow(() -> new NotFound("lead " + id));
    }
}
