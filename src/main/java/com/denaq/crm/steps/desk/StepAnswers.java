package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepMeanwhile;
import com.denaq.crm.steps.StepTrace;
import com.denaq.crm.steps.StepTraces;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the person what became of their next step. */
@Component
class StepAnswers implements StepMeanwhile {

    private final Dealers dealers;
    private final StepPanel panel;
    private final StepTraces traces;
    private final StepForms forms;

    StepAnswers(Dealers dealers, StepPanel panel, StepTraces traces, StepForms forms) {
        this.dealers = dealers;
        this.panel = panel;
        this.traces = traces;
        this.forms = forms;
    }

    Answer refused(Screen screen, Viewer viewer, StepView.StepEdit open) {
        return Answer.problem(panel.draw(screen, viewer, open.dealer(), open, false));
    }

    Answer told(Screen screen, Viewer viewer, StepView.StepEdit open, StepChange change) {
        DealerId id = open.dealer().id();
        String path = "/dealers/" + id + "/next-steps/";
        return switch (change) {
            case StepChange.Opened opened ->
                saved(screen, viewer, id)
                        .undo(
                                path + opened.step().id() + "/opening/undo",
                                "steps.saved",
                                "when",
                                when(screen, open, opened.step()));
            case StepChange.Moved moved
            when moved.step().equals(moved.before()) ->
                saved(screen, viewer, id).toast("component.unchanged");
            case StepChange.Moved moved ->
                saved(screen, viewer, id)
                        .undo(
                                path + moved.step().id() + "/move/undo?version="
                                        + moved.step().version() + "&date="
                                        + moved.before().date()
                                        + (moved.before().time() == null
                                                ? ""
                                                : "&time=" + moved.before().time()),
                                "steps.saved",
                                "when",
                                when(screen, open, moved.step()));
            case StepChange.Done done -> {
                Answer saved = saved(screen, viewer, id);
                String undo = path + done.step().id() + "/done/undo";
                NextStep next = done.next();
                yield next == null
                        ? saved.undo(undo, done.neglected() ? "steps.done.neglected" : "steps.done")
                        : saved.undo(undo, "steps.done.next", "when", when(screen, open, next));
            }
            case StepChange.Stale stale -> conflict(screen, viewer, open, stale.now(), stale.now());
            case StepChange.Ended ended -> conflict(screen, viewer, open, ended.step(), ended.open());
            case StepChange.InDeadEnd dead -> saved(screen, viewer, id).toast("steps.dead-end");
            case StepChange.TakenBack back -> saved(screen, viewer, id).toast("steps.taken-back");
        };
    }

    /** What somebody else made of it stands above; sending once more puts ours in its place. */
    private Answer conflict(
            Screen screen, Viewer viewer, StepView.StepEdit open, NextStep changed, @Nullable NextStep now) {
        return Answer.conflict(panel.draw(screen, viewer, open.dealer(), again(screen, open, changed, now), false));
    }

    private StepView.StepEdit again(Screen screen, StepView.StepEdit open, NextStep changed, @Nullable NextStep now) {
        StepTrace trace = traces.last(changed).orElse(null);
        boolean stillDone = open.purpose() == StepView.StepPurpose.DONE && changed.open();
        return new StepView.StepEdit(
                now == null
                        ? StepView.StepPurpose.FIRST
                        : stillDone ? StepView.StepPurpose.DONE : StepView.StepPurpose.CHANGE,
                open.dealer(),
                now,
                open.days(),
                open.people(),
                open.form()
                        .startedFrom(
                                now == null ? 0 : now.version(),
                                mixes(open, changed) ? open.form().was() : ""),
                now == null ? ended(screen, trace) : Problems.NONE,
                now,
                trace);
    }

    /** It is still what was to be changed: neither done with nor, in the form, words for another that nobody saw. */
    private static boolean mixes(StepView.StepEdit open, NextStep changed) {
        return open.purpose() == StepView.StepPurpose.CHANGE
                && open.form().version() >= 0
                && (changed.open() || changed.ended() == NextStep.Ended.REPLACED);
    }

    @Override
    public JteModel draw(Screen screen, Viewer viewer, Dealer dealer, NextStep changed, NewStep own) {
        StepForm form = StepForm.of(own, 0);
        StepView.StepEdit open = forms.filled(viewer, dealer.id(), StepView.StepPurpose.FIRST, null, form);
        NextStep now = panel.open(screen, dealer).orElse(null);
        return panel.apart(screen, viewer, dealer, again(screen, open, changed, now));
    }

    private static Problems ended(Screen screen, @Nullable StepTrace trace) {
        return trace == null
                ? Problems.ofForm("steps.ended")
                : Problems.ofForm("steps.ended." + trace.deed(), "who", trace.who(), "when", screen.when(trace.at()));
    }

    private Answer saved(Screen screen, Viewer viewer, DealerId id) {
        return screen.fragment()
                ? Answer.page(panel.draw(screen, viewer, dealers.read(viewer, id), null, true))
                        .event(DealerPanel.CHANGED)
                : Answer.back("/dealers/" + id);
    }

    private static String when(Screen screen, StepView.StepEdit open, NextStep step) {
        return StepView.moment(screen, open.dealer(), step);
    }
}
