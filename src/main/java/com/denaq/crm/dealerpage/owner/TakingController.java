package com.denaq.crm.dealerpage.owner;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.moves.MoveAnswers;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealerOwners.Taking;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An agent takes a free lead, as long as they hold fewer than the cap. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/taking")
@Allow({Role.AGENT, Role.ADMIN})
class TakingController {

    private final Dealers dealers;
    private final DealerOwners owners;
    private final MoveAnswers answers;

    TakingController(Dealers dealers, DealerOwners owners, MoveAnswers answers) {
        this.dealers = dealers;
        this.owners = owners;
        this.answers = answers;
    }

    @PostMapping
    Answer take(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        DealerId lead = new DealerId(id);
        Dealer card = dealers.card(viewer, lead).orElseThrow(() -> new NotFound("dealer " + id));
        Taking taking = dealers.find(viewer, lead).isPresent() ? owners.take(viewer, lead) : new Taking.Gone();
        Answer done = answers.done(screen, lead);
        return switch (taking) {
            case Taking.Taken taken ->
                done.undo(
                        "/dealers/" + id + "/owner/undo?to=" + viewer.id(), "dealer.owner.taken", "name", card.name());
            case Taking.CapReached cap -> done.toast("dealer.owner.cap", "cap", cap.cap());
            case Taking.Gone gone -> done.toast("dealer.owner.gone", "name", card.name());
        };
    }
}
