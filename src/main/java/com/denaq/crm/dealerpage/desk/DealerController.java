package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One dealer: the page, the desk beside a list, and its pieces drawn anew. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class DealerController {

    private final Templates templates;
    private final Dealers dealers;
    private final Desks desks;

    DealerController(Templates templates, Dealers dealers, Desks desks) {
        this.templates = templates;
        this.dealers = dealers;
        this.desks = desks;
    }

    @GetMapping
    JteModel page(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        DealerId dealer = new DealerId(id);
        Dealer card = dealers.card(viewer, dealer).orElseThrow(() -> new NotFound("dealer " + id));
        boolean named = viewer.seesOwners() || viewer.mayRead(card.ownership());
        return templates.dealerpagePage(
                screen,
                named ? card.name() : dealer.number(),
                desks.draw(screen, viewer, dealer, true),
                templates.dealerpageNoDialog());
    }

    @GetMapping("/desk")
    JteModel desk(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return desks.draw(screen, viewer, new DealerId(id), false);
    }

    /** The desk as it is now; the page takes from it the pieces in which nobody is typing. */
    @GetMapping("/panels")
    JteModel panels(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        return desks.draw(screen, viewer, new DealerId(id), alone);
    }
}
