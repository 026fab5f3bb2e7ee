package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes the latest move back: from the toast, the stage menu or the history. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/moves/{seq:\\d{1,9}}/undo")
@Allow({Role.AGENT, Role.ADMIN})
class TakeBackController {

    private final DealerLife life;
    private final MoveAnswers answers;

    TakeBackController(DealerLife life, MoveAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @PostMapping
    Answer takeBack(Screen screen, Viewer viewer, @PathVariable("id") long id, @PathVariable("seq") int seq) {
        DealerId dealer = new DealerId(id);
        boolean taken = life.takeBack(viewer, dealer, seq) instanceof Outcome.Moved;
        return answers.done(screen, dealer).toast(taken ? "dealer.taken-back" : "dealer.not-taken-back");
    }
}
