package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.desk.Desks;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Clash;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Facts in place: shown, corrected, compared with what somebody else made of them, taken back. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/facts")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class FactsController {

    private final Templates templates;
    private final Dealers dealers;
    private final FactsDesk facts;
    private final FactsPanel panel;
    private final Desks desks;

    FactsController(Templates templates, Dealers dealers, FactsDesk facts, FactsPanel panel, Desks desks) {
        this.templates = templates;
        this.dealers = dealers;
        this.facts = facts;
        this.panel = panel;
        this.desks = desks;
    }

    /** As they are, when somebody leaves them so. */
    @GetMapping
    Answer show(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return screen.fragment()
                ? Answer.page(panel.draw(screen, viewer, dealers.read(viewer, new DealerId(id))))
                : Answer.redirect("/dealers/" + id);
    }

    @GetMapping("/edit")
    Answer edit(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        Dealer dealer = mine(viewer, id);
        FactsForm now = facts.now(viewer, dealer.id());
        return Answer.page(piece(screen, viewer, dealer, form(screen, dealer, now, now, Problems.NONE)));
    }

    @PostMapping
    Answer correct(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam("was") String base,
            @RequestParam MultiValueMap<String, String> sent) {
        Dealer dealer = mine(viewer, id);
        FactsForm was = FactsDesk.read(base);
        FactsForm form = FactsForm.typed(sent);
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(piece(screen, viewer, dealer, form(screen, dealer, was, form, problems)));
        }
        return switch (facts.correct(viewer, dealer.id(), was, form)) {
            case FactsDesk.Corrected.Saved saved ->
                done(screen, viewer, dealer.id())
                        .undo(
                                "/dealers/" + id + "/facts/undo?change=" + saved.change(),
                                "dealer.facts.saved",
                                "name",
                                form.get("name"));
            case FactsDesk.Corrected.Same same ->
                done(screen, viewer, dealer.id()).toast("component.unchanged");
            case FactsDesk.Corrected.Stale stale ->
                Answer.conflict(piece(screen, viewer, dealer, clash(screen, dealer.id(), was, stale.theirs(), form)));
        };
    }

    /** @param change the number that the correction was given when it was saved */
    @PostMapping("/undo")
    Answer takeBack(Screen screen, Viewer viewer, @PathVariable("id") long id, @RequestParam("change") long change) {
        DealerId dealer = new DealerId(id);
        boolean taken = facts.takeBack(viewer, dealer, change);
        return done(screen, viewer, dealer).toast(taken ? "dealer.taken-back" : "dealer.facts.changed-since");
    }

    private Answer done(Screen screen, Viewer viewer, DealerId id) {
        return screen.fragment()
                ? Answer.page(panel.draw(screen, viewer, dealers.read(viewer, id)))
                        .event(DealerPanel.CHANGED)
                : Answer.back("/dealers/" + id);
    }

    private Dealer mine(Viewer viewer, long id) {
        Dealer dealer = dealers.read(viewer, new DealerId(id));
        if (!viewer.mayChange(dealer.ownership())) {
            throw new NotFound("dealer " + id + " for change");
        }
        return dealer;
    }

    private JteModel form(Screen screen, Dealer dealer, FactsForm was, FactsForm form, Problems problems) {
        return templates.dealerpageFactsForm(screen, dealer, was.typed().written(), form, problems);
    }

    private JteModel clash(Screen screen, DealerId id, FactsForm was, FactsForm theirs, FactsForm mine) {
        Clash clash =
                new Clash(was.typed(), theirs.typed(), mine.typed(), facts.lastChange(id), new FactsWording(screen));
        return templates.dealerpageFactsConflict(screen, id, clash);
    }

    /** In its place for htmx; over the whole page for a plain form. */
    private JteModel piece(Screen screen, Viewer viewer, Dealer dealer, JteModel piece) {
        return screen.fragment()
                ? piece
                : templates.dealerpagePage(
                        screen,
                        dealer.name(),
                        desks.draw(screen, viewer, dealer.id(), true),
                        templates.dealerpageOver(screen, piece));
    }
}
