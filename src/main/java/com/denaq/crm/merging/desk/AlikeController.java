package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.merging.Decision.Source;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What looks like a dealer, and saying that it is another. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/alike")
@Allow({Role.AGENT, Role.ADMIN})
class AlikeController {

    private final Templates templates;
    private final AlikeDesk desk;
    private final Decisions decisions;
    private final Dealers dealers;

    AlikeController(Templates templates, AlikeDesk desk, Decisions decisions, Dealers dealers) {
        this.templates = templates;
        this.desk = desk;
        this.decisions = decisions;
        this.dealers = dealers;
    }

    @GetMapping
    Answer show(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return Answer.piece(
                screen, () -> templates.mergingAlike(screen, desk.of(viewer, new DealerId(id), screen.now())));
    }

    /** Not the same. */
    @PostMapping("/{other}/difference")
    Answer differs(Screen screen, Viewer viewer, @PathVariable("id") long id, @PathVariable("other") long other) {
        decisions.decide(viewer, new DealerId(id), new DealerId(other), false, Source.PAGE);
        return to(screen, id)
                .undo("/dealers/" + id + "/alike/" + other + "/undo", "merging.apart", "name", name(viewer, other));
    }

    /** As if nothing had been said. */
    @PostMapping("/{other}/undo")
    Answer takeBack(Screen screen, Viewer viewer, @PathVariable("id") long id, @PathVariable("other") long other) {
        decisions.takeBack(viewer, new DealerId(id), new DealerId(other));
        return to(screen, id).toast("merging.taken-back", "name", name(viewer, other));
    }

    private static Answer to(Screen screen, long id) {
        return (screen.fragment() ? Answer.done() : Answer.back("/dealers/" + id)).event(DealerPanel.CHANGED);
    }

    private String name(Viewer viewer, long other) {
        return dealers.card(viewer, new DealerId(other))
                .orElseThrow(() -> new NotFound("dealer " + other))
                .name();
    }
}
