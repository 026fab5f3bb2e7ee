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
import org.springframework.web.bind.annotation.RequestParam;

/** A firm becomes an account; an admin may say why it goes without the papers. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/agreement")
@Allow({Role.AGENT, Role.ADMIN})
class AgreementController {

    private static final int LONGEST = 1_000;

    private final DealerLife life;
    private final MoveAnswers answers;

    AgreementController(DealerLife life, MoveAnswers answers) {
        this.life = life;
        this.answers = answers;
    }

    @PostMapping
    Answer agree(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "reason", defaultValue = "") String reason) {
        String fitting = reason.length() > LONGEST ? "" : reason; // the guard asks again; its field takes no more
        return answers.of(screen, viewer, life.agree(viewer, new DealerId(id), fitting), Standing.Kind.ACCOUNT, reason);
    }
}
