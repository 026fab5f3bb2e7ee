package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepId;
import com.denaq.crm.steps.desk.StepView.StepPurpose;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says what comes next with a dealer. */
@Controller
@RequestMapping("/dealers/{dealer}/next-steps")
@Allow({Role.AGENT, Role.ADMIN})
class StepController {

    private final Templates templates;
    private final NextSteps steps;
    private final Dealers dealers;
    private final StepForms forms;
    private final StepAnswers answers;

    StepController(Templates templates, NextSteps steps, Dealers dealers, StepForms forms, StepAnswers answers) {
        this.templates = templates;
        this.steps = steps;
        this.dealers = dealers;
        this.forms = forms;
        this.answers = answers;
    }

    /** @param what words that were written elsewhere; empty: none, and nothing is open */
    @GetMapping("/new")
    JteModel fresh(
            Screen screen,
            Viewer viewer,
            @PathVariable long dealer,
            @RequestParam(name = "what", defaultValue = "") String what) {
        DealerId id = new DealerId(dealer);
        return templates.stepsForm(
                screen,
                what.isBlank()
                        ? forms.empty(viewer, id, StepPurpose.FIRST, null)
                        : forms.saying(
                                viewer,
                                id,
                                steps.openOf(readable(viewer, dealer)).orElse(null),
                                what));
    }

    @GetMapping("/{step}/edit")
    JteModel edit(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long step) {
        NextStep open = steps.read(readable(viewer, dealer), new StepId(step));
        return templates.stepsForm(screen, forms.empty(viewer, new DealerId(dealer), StepPurpose.CHANGE, open));
    }

    @GetMapping("/{step}/done")
    JteModel what(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long step) {
        NextStep open = steps.read(readable(viewer, dealer), new StepId(step));
        return templates.stepsForm(screen, forms.empty(viewer, new DealerId(dealer), StepPurpose.DONE, open));
    }

    @PostMapping
    Answer open(Screen screen, Viewer viewer, @PathVariable long dealer, StepForm form) {
        StepView.StepEdit open = forms.filled(viewer, new DealerId(dealer), StepPurpose.FIRST, null, form);
        return open.problems().any()
                ? answers.refused(screen, viewer, open)
                : answers.told(
                        screen,
                        viewer,
                        open,
                        steps.openFirst(viewer, open.dealer().id(), form.step(screen)));
    }

    @PostMapping("/{step}")
    Answer change(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long step, StepForm form) {
        NextStep before = steps.read(readable(viewer, dealer), new StepId(step));
        StepView.StepEdit open = forms.filled(viewer, new DealerId(dealer), StepPurpose.CHANGE, before, form);
        return open.problems().any()
                ? answers.refused(screen, viewer, open)
                : answers.told(
                        screen, viewer, open, steps.change(viewer, before.id(), form.version(), form.step(screen)));
    }

    /**
     * @param version of the step that is done, as it was seen
     * @param nothing nothing comes next
     */
    @PostMapping("/{step}/done")
    Answer done(
            Screen screen,
            Viewer viewer,
            @PathVariable long dealer,
            @PathVariable long step,
            StepForm form,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String nothing) {
        NextStep before = steps.read(readable(viewer, dealer), new StepId(step));
        StepView.StepEdit open = forms.filled(viewer, new DealerId(dealer), StepPurpose.DONE, before, form);
        Problems problems = nothing == null ? open.problems() : Problems.NONE;
        if (problems.any()) {
            return answers.refused(screen, viewer, open);
        }
        NewStep next = nothing == null ? form.step(screen) : null;
        StepChange change = version == null
                ? steps.done(viewer, before.id(), next)
                : steps.doneSeen(viewer, before.id(), version, next);
        return answers.told(screen, viewer, open, change);
    }

    private DealerId readable(Viewer viewer, long dealer) {
        return dealers.read(viewer, new DealerId(dealer)).id();
    }
}
