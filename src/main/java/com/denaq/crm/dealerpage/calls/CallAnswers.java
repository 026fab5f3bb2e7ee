package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.DealerDesk;
import com.denaq.crm.dealerpage.calls.WrapUp.Already;
import com.denaq.crm.dealerpage.calls.WrapUp.Aside;
import com.denaq.crm.dealerpage.calls.WrapUp.Done;
import com.denaq.crm.dealerpage.calls.WrapUp.InHistory;
import com.denaq.crm.dealerpage.moves.MoveAnswers;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepMeanwhile;
import com.denaq.crm.steps.StepWords;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.CallOutcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is answered when a call stands in the history: it was written now, or before. */
@Component
class CallAnswers {

    /** The client event: what the browser keeps of the form may be forgotten. */
    private static final String SAVED = "call-saved";

    /** The same but for the words, which differ from those in the history: they stay in the form. */
    private static final String OTHERWISE = "call-otherwise";

    private final Templates templates;
    private final MoveAnswers moves;
    private final NextSteps steps;
    private final StepMeanwhile meanwhile;

    CallAnswers(Templates templates, MoveAnswers moves, NextSteps steps, StepMeanwhile meanwhile) {
        this.templates = templates;
        this.moves = moves;
        this.steps = steps;
        this.meanwhile = meanwhile;
    }

    /** @param next the step that was chosen with the call; null: none, or the one that was open */
    Answer of(Screen screen, Viewer viewer, Dealer dealer, CallForm form, InHistory there, @Nullable NewStep next) {
        return switch (there) {
            case Done done -> {
                String said = done.refused() != null ? "dealer.call.saved-refused" : "dealer.call.saved";
                yield saved(screen, dealer, form).undo(undo(dealer, done), said, "name", dealer.name());
            }
            case Aside aside -> aside(screen, viewer, dealer, form, aside, next);
            case Already already
            when says(already, form) -> saved(screen, dealer, form).toast("dealer.call.written", "name", dealer.name());
            case Already already -> {
                Answer answer = screen.fragment()
                        ? Answer.conflict(templates.dealerpageNoDialog())
                        : Answer.back("/dealers/" + dealer.id());
                yield answer.event(DealerPanel.CHANGED)
                        .event(OTHERWISE, about(dealer, form.attempt()))
                        .toast("dealer.call.written-otherwise", "name", dealer.name());
            }
        };
    }

    /** The call is saved; which next step it is to be is asked where it stands, or said where theirs was to stay anyway. */
    private Answer aside(
            Screen screen, Viewer viewer, Dealer dealer, CallForm form, Aside aside, @Nullable NewStep next) {
        NextStep now = steps.openOf(dealer.id()).orElse(null);
        NewStep own = next != null ? next : form.keepsStep() ? again(aside.changed()) : null;
        if (own == null || form.keepsStep() && now != null) {
            String what = now == null ? screen.t("component.step.missing") : StepWords.of(screen, now);
            return saved(screen, dealer, form)
                    .undo(undo(dealer, aside.done()), "dealer.call.saved-other", "name", dealer.name(), "what", what);
        }
        Answer answer = moves.done(screen, dealer.id()).event(SAVED, about(dealer, form.attempt()));
        Answer asking =
                screen.fragment() ? answer.and(meanwhile.draw(screen, viewer, dealer, aside.changed(), own)) : answer;
        return asking.undo(undo(dealer, aside.done()), "dealer.call.saved-step-not", "name", dealer.name());
    }

    /** What was to be kept, as it was. */
    private static NewStep again(NextStep step) {
        return new NewStep(step.kind(), step.what(), step.date(), step.time(), step.contact());
    }

    private static String undo(Dealer dealer, Done done) {
        return "/dealers/" + dealer.id() + "/calls/" + done.call() + "/undo" + CallUndo.query(done);
    }

    /** Words of a refusal stand beside the refusal, and were asked for after the form. */
    private static boolean says(Already there, CallForm form) {
        return there.outcome() == form.how()
                && (form.how() == CallOutcome.REFUSED || there.words().equals(form.note()));
    }

    private Answer saved(Screen screen, Dealer dealer, CallForm form) {
        Answer answer = moves.done(screen, dealer.id()).event(SAVED, about(dealer, form.attempt()));
        return form.stays() ? answer : answer.event(DealerDesk.WORKED, about(dealer, form.attempt()));
    }

    private static Map<String, String> about(Dealer dealer, String attempt) {
        return Map.of("dealer", dealer.id().toString(), "attempt", attempt);
    }

    /** In place of the form. */
    Answer nothingToWrite(Dealer dealer, String attempt) {
        return Answer.page(templates.dealerpageNoWrapUp())
                .event(DealerPanel.CHANGED)
                .event(SAVED, about(dealer, attempt))
                .toast("dealer.call.written", "name", dealer.name());
    }
}
