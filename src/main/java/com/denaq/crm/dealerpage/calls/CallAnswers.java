package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.dealerpage.DealerDesk;
import com.denaq.crm.dealerpage.calls.WrapUp.Already;
import com.denaq.crm.dealerpage.calls.WrapUp.Done;
import com.denaq.crm.dealerpage.calls.WrapUp.InHistory;
import com.denaq.crm.dealerpage.moves.MoveAnswers;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.CallOutcome;
import java.util.Map;
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

    CallAnswers(Templates templates, MoveAnswers moves) {
        this.templates = templates;
        this.moves = moves;
    }

    Answer of(Screen screen, Dealer dealer, CallForm form, InHistory there) {
        return switch (there) {
            case Done done -> {
                String path = "/dealers/" + dealer.id() + "/calls/" + done.call() + "/undo" + CallUndo.query(done);
                String said = done.refused() != null ? "dealer.call.saved-refused" : "dealer.call.saved";
                yield saved(screen, dealer, form).undo(path, said, "name", dealer.name());
            }
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
