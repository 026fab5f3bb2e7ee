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

    /**
     * @param typed why it goes without the papers; null: the guard hasn't asked for it yet
     * @param note what is said of it where no paper is missing
     * @param from the number of the move after which the guard was drawn
     */
    @PostMapping
    Answer agree(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "reason", required = false) @Nullable String typed,
            @RequestParam(name = "note", defaultValue = "") String note,
            @RequestParam(name = "from", required = false) @Nullable Integer from) {
        String reason = typed == null ? "" : typed;
        Problems problems = typed == null ? Problems.NONE : problems(typed);
        boolean tooLong = (!reason.isBlank() && problems.any() && viewer.mayOverride()) || note.length() > LONGEST;
        Dealer firm = dealers.read(viewer, new DealerId(id));
        String words = note.isBlank() ? reason : note;
        if (tooLong && firm.standing() instanceof Firm) {
            // told also where it lacks nothing by now: what was typed must not be lost with the move
            Outcome.Lacks still = new Outcome.Lacks(firm, life.missingPapers(firm.id()));
            return answers.lacks(
                    screen, viewer, still, words, tooLong(still.missing().isEmpty() ? "note" : "reason"));
        }
        if (from != null && from != firm.stageSeq() && firm.standing() instanceof Firm) {
            Outcome.Lacks still = new Outcome.Lacks(firm, life.missingPapers(firm.id()));
            return answers.movedMeanwhile(screen, viewer, still, words);
        }
        Outcome outcome =
                life.agree(viewer, firm.id(), problems.any() ? "" : reason, note.isBlank() ? null : note.strip());
        return outcome instanceof Outcome.Lacks lacks
                ? answers.lacks(screen, viewer, lacks, words, problems)
                : answers.of(screen, viewer, outcome, Standing.Kind.ACCOUNT, words);
    }

    private static Problems problems(String reason) {
        if (reason.isBlank()) {
            return Problems.of("reason", "dealer.guard.override.missing");
        }
        return reason.length() > LONGEST ? tooLong("reason") : Problems.NONE;
    }

    private static Problems tooLong(String field) {
        return Problems.of(field, "dealer.guard.override.long", "most", LONGEST);
    }
}
