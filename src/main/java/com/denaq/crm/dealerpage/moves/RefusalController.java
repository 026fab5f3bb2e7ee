package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Into the dead end: why, in words, and when to try again. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/refusal")
@Allow({Role.AGENT, Role.ADMIN})
class RefusalController {

    private final Dealers dealers;
    private final DealerLife life;
    private final RefusalDialog dialog;
    private final MoveAnswers answers;

    RefusalController(Dealers dealers, DealerLife life, RefusalDialog dialog, MoveAnswers answers) {
        this.dealers = dealers;
        this.life = life;
        this.dialog = dialog;
        this.answers = answers;
    }

    @GetMapping
    Answer ask(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        Dealer dealer = dealers.readForWork(viewer, new DealerId(id));
        return Answer.page(drawn(screen, viewer, dealer, RefusalForm.EMPTY, Problems.NONE, ""));
    }

    @PostMapping
    Answer refuse(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            RefusalForm form,
            @RequestParam(name = "from", defaultValue = "") String from) {
        Dealer dealer = dealers.read(viewer, new DealerId(id));
        LocalDate today = LocalDate.ofInstant(screen.now(), dealer.zone());
        String told = dialog.meanwhile(screen, viewer, dealer, from);
        Problems problems = dialog.problems(screen, form, today);
        if (problems.any()) {
            return Answer.problem(drawn(screen, viewer, dealer, form, problems, told));
        }
        if (!told.isEmpty()) {
            return Answer.conflict(drawn(screen, viewer, dealer, form, problems, told))
                    .event(DealerPanel.CHANGED);
        }
        return answers.of(
                screen,
                viewer,
                life.refuse(viewer, dealer.id(), form.refusal(today)),
                Standing.Kind.DEAD_END,
                form.note());
    }

    private JteModel drawn(
            Screen screen, Viewer viewer, Dealer dealer, RefusalForm form, Problems problems, String told) {
        return answers.dialog(screen, viewer, dealer.id(), dialog.draw(screen, dealer, form, problems, told));
    }
}
