package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import org.jspecify.annotations.Nullable;
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

    private final Dealers dealers;
    private final DealerLife life;
    private final MoveAnswers answers;

    AgreementController(Dealers dealers, DealerLife life, MoveAnswers answers) {
        this.dealers = dealers;
        this.life = life;
        this.answers = answers;
    }

    @PostMapping
    Answer agree(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "reason", required = false) @Nullable String typed) {
        String reason = typed == null ? "" : typed;
        Problems problems = typed == null ? Problems.NONE : problems(typed); // the guard hasn't asked for it yet
        Dealer firm = dealers.read(viewer, new DealerId(id));
        if (problems.any() && !reason.isBlank() && viewer.mayOverride() && firm.standing() instanceof Firm) {
            // told also where it lacks nothing by now: what was typed must not be lost with the move
            Outcome.Lacks still = new Outcome.Lacks(firm, life.missingPapers(firm.id()));
            return answers.lacks(screen, viewer, still, reason, problems);
        }
        Outcome outcome = life.agree(viewer, new DealerId(id), problems.any() ? "" : reason);
        return outcome instanceof Outcome.Lacks lacks
                ? answers.lacks(screen, viewer, lacks, reason, problems)
                : answers.of(screen, viewer, outcome, Standing.Kind.ACCOUNT, reason);
    }

    private static Problems problems(String reason) {
        if (reason.isBlank()) {
            return Problems.of("reason", "dealer.guard.override.missing");
        }
        return reason.length() > LONGEST
                ? Problems.of("reason", "dealer.guard.override.long", "most", LONGEST)
                : Problems.NONE;
    }
}
