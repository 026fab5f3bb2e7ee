package com.denaq.crm.distribution.screen;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.distribution.handing.HandOver;
import com.denaq.crm.distribution.handing.HandOvers;
import com.denaq.crm.distribution.handing.Handing;
import com.denaq.crm.distribution.handing.Items;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One hand-over: how far it is, what became of it, stop, undo. */
@Controller
@RequestMapping("/distribute/hand-overs/{id:\\d{1,18}}")
@Allow(Role.ADMIN)
class HandOverController {

    private final Templates templates;
    private final HandOvers handOvers;
    private final Items items;
    private final Handing handing;

    HandOverController(Templates templates, HandOvers handOvers, Items items, Handing handing) {
        this.templates = templates;
        this.handOvers = handOvers;
        this.items = items;
        this.handing = handing;
    }

    @GetMapping
    JteModel show(Screen screen, @PathVariable long id) {
        HandOver handOver = handOvers.find(id).orElseThrow(() -> new NotFound("hand-over " + id));
        return screen.fragment()
                ? templates.distributionProgress(screen, handOver, items.sums(id))
                : templates.distributionHandOver(screen, handOver, items.sums(id));
    }

    @PostMapping("/cancellation")
    Answer cancel(Viewer viewer, @PathVariable long id) {
        HandOver handOver = handing.cancel(viewer, id);
        return Answer.redirect("/distribute/hand-overs/" + id)
                .toast("distribution.cancelled", "count", handOver.done());
    }

    @PostMapping("/undo")
    Answer undo(Viewer viewer, @PathVariable long id) {
        HandOver back = handing.undo(viewer, id);
        Answer answer = Answer.redirect("/distribute/hand-overs/" + back.id());
        return back.running()
                ? answer
                : answer.toast("distribution.undone", "count", back.done(), "left", back.leftOut());
    }
}
