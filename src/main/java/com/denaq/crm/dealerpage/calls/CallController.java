package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.moves.RefusalDialog;
import com.denaq.crm.dealerpage.moves.RefusalForm;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.WorkDays;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.CallOutcome;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.NewActivity;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** After a call: outcome, words and next step in one form, saved with one key. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/calls")
@Allow({Role.AGENT, Role.ADMIN})
class CallController {

    private final Templates templates;
    private final CallDesk desk;
    private final WrapUp wrapUp;
    private final WrittenCalls written;
    private final RefusalDialog refusals;
    private final CallAnswers answers;

    CallController(
            Templates templates,
            CallDesk desk,
            WrapUp wrapUp,
            WrittenCalls written,
            RefusalDialog refusals,
            CallAnswers answers) {
        this.templates = templates;
        this.desk = desk;
        this.wrapUp = wrapUp;
        this.written = written;
        this.refusals = refusals;
        this.answers = answers;
    }

    @GetMapping("/new")
    Answer begin(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "tel", defaultValue = "") String tel,
            @RequestParam(name = "begun", defaultValue = "") String begun,
            @RequestParam(name = "attempt", defaultValue = "") String attempt,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        Dealer dealer = desk.work(viewer, new DealerId(id));
        if (written.find(viewer, CallForm.attempt(attempt)).isPresent()) {
            return answers.nothingToWrite(dealer, attempt);
        }
        CallForm form =
                CallForm.fresh(tel, screen.now(), dealer, desk.open(dealer)).of(begun, attempt, screen.now());
        return Answer.page(templates.dealerpageWrapUp(
                screen, desk.view(dealer, form, null, screen, alone), form, Problems.NONE, false));
    }

    @PostMapping
    Answer save(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            CallForm form,
            RefusalForm refusal,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "alone", defaultValue = "false") boolean alone) {
        Dealer dealer = desk.work(viewer, new DealerId(id));
        WrapUp.Already before = written.find(viewer, form.which()).orElse(null);
        if (before != null) {
            return answers.of(screen, viewer, dealer, form, before, null);
        }
        WorkDays days = WorkDays.of(dealer, screen.now());
        boolean dead = dealer.standing() instanceof DeadEnd;
        CallPartner partner = desk.partner(dealer.id(), form.tel());
        Problems problems = form.problems(days, dead);
        if (form.silences() && partner.contact() == null) { // gone meanwhile: brought back, they would be called again
            problems = problems.and("noCalls", "dealer.call.no-calls.gone");
        }
        if (problems.any()) {
            return wrong(screen, dealer, form, problems, new SeenStep(seen), alone);
        }
        if (form.how() == CallOutcome.REFUSED && !dead) {
            return refuse(screen, viewer, dealer, form, refusal, from, partner);
        }
        NewStep next = form.how() == CallOutcome.REFUSED ? null : form.step(screen, days, partner);
        WrapUp.Wrapped wrapped = wrapUp.talked(
                viewer,
                dealer.id(),
                dead,
                form.which(),
                call(screen, form, partner, form.note()),
                new SeenStep(seen),
                form.keepsStep(),
                next,
                form.silences());
        return switch (wrapped) {
            case WrapUp.InHistory there -> answers.of(screen, viewer, dealer, form, there, next);
            case WrapUp.Moved moved ->
                wrong(
                        screen,
                        desk.work(viewer, dealer.id()),
                        form,
                        form.problems(days, !dead),
                        new SeenStep(seen),
                        alone);
        };
    }

    /** What was planned with a way out of the dead end, or ended with one in, is told with the stage: it is seen from now on. */
    private Answer wrong(Screen screen, Dealer dealer, CallForm form, Problems problems, SeenStep seen, boolean alone) {
        boolean dead = dealer.standing() instanceof DeadEnd;
        CallForm again = form.again(dead, desk.open(dealer), screen.now());
        SeenStep before = dead == form.dead().equals("true") ? seen : null;
        return Answer.problem(templates.dealerpageNoDialog())
                .and(templates.dealerpageWrapUp(
                        screen, desk.view(dealer, again, before, screen, alone), again, problems, true));
    }

    private Answer refuse(
            Screen screen,
            Viewer viewer,
            Dealer dealer,
            CallForm form,
            RefusalForm refusal,
            String from,
            CallPartner partner) {
        LocalDate today = LocalDate.ofInstant(screen.now(), dealer.zone());
        String action = "/dealers/" + dealer.id() + "/calls";
        if (refusal.reason().isEmpty() && !refusal.asked().equals("true")) {
            RefusalForm first = RefusalForm.with(form.note());
            return Answer.page(refusals.draw(screen, dealer, first, Problems.NONE, "", action, form.along()));
        }
        Problems problems = refusals.problems(screen, refusal, today);
        String told = refusals.meanwhile(screen, viewer, dealer, from);
        if (problems.any() || !told.isEmpty()) {
            return Answer.problem(refusals.draw(screen, dealer, refusal, problems, told, action, form.along()));
        }
        WrapUp.InHistory there = wrapUp.refused(
                viewer,
                dealer.id(),
                form.which(),
                call(screen, form, partner, ""),
                refusal.refusal(today),
                form.silences());
        return answers.of(screen, viewer, dealer, form, there, null);
    }

    private static NewActivity call(Screen screen, CallForm form, CallPartner partner, String words) {
        return NewActivity.call(Direction.OUT, Objects.requireNonNull(form.how()), partner.contact(), null, words)
                .at(form.at(screen.now()))
                .dialled(form.tel());
    }
}
