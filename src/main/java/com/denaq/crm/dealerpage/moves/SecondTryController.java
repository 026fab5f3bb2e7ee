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

/** Out of the dead end. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/second-try")
@Allow({Role.AGENT, Role.ADMIN})
class SecondTryController {

    private final DealerLife life;
    private final MoveAnswers answers;

    SecondTryController(DealerLife life, MoveAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @PostMapping
    Answer tryAgain(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return answers.of(screen, viewer, life.tryAgain(viewer, new DealerId(id)), Standing.Kind.FIRM, "");
    }
}
