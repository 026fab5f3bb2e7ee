package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** An account begins to resell, a client stops. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/reselling")
@Allow({Role.AGENT, Role.ADMIN})
class ResellingController {

    private final DealerLife life;
    private final MoveAnswers answers;

    ResellingController(DealerLife life, MoveAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @PostMapping
    Answer start(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return answers.of(screen, viewer, life.startReselling(viewer, new DealerId(id)), Standing.Kind.CLIENT, "");
    }

    @PostMapping("/end")
    Answer stop(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return answers.of(screen, viewer, life.stopReselling(viewer, new DealerId(id)), Standing.Kind.ACCOUNT, "");
    }
}
