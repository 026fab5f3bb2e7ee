package com.denaq.crm.management.thresholds;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From how much evidence on the duplicate check says what. */
@Controller
@RequestMapping("/settings/duplicates")
@Allow(Role.ADMIN)
class ThresholdController {

    private static final String HERE = "/settings/duplicates";

    private final Templates templates;
    private final ThresholdSettings settings;
    private final Effects effects;

    ThresholdController(Templates templates, ThresholdSettings settings, Effects effects) {
        this.templates = templates;
        this.settings = settings;
        this.effects = effects;
    }

    @GetMapping
    JteModel show(Screen screen) {
        return draw(screen, ThresholdForm.of(settings.now()).written(screen), Problems.NONE);
    }

    /** What the thresholds that are being typed would have done. */
    @GetMapping("/effect")
    Answer effect(Screen screen, ThresholdForm form) {
        Problems problems = form.problems();
        Thresholds now = settings.now();
        Effect effect = effects.of(now, problems.any() ? now : form.thresholds());
        return Answer.page(templates.managementEffect(screen, effect, problems));
    }

    @PostMapping
    Answer save(Screen screen, Viewer viewer, ThresholdForm form) {
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(draw(screen, form, problems));
        }
        return saved(screen, viewer, form, "management.thresholds.saved");
    }

    /** Those that were measured best. */
    @PostMapping("/default")
    Answer reset(Screen screen, Viewer viewer, ThresholdForm form) {
        String seen = form.seen();
        ThresholdForm measured = ThresholdForm.of(Thresholds.MEASURED);
        return saved(
                screen,
                viewer,
                new ThresholdForm(measured.here(), measured.similar(), seen),
                "management.thresholds.reset.done");
    }

    private Answer saved(Screen screen, Viewer viewer, ThresholdForm form, String said) {
        Saved saved = settings.save(viewer, form.thresholds(), form.seen());
        if (saved.stale()) {
            ThresholdForm now = ThresholdForm.of(settings.now());
            return Answer.conflict(templates.managementDuplicates(
                    screen,
                    now,
                    Problems.NONE,
                    form.clash(screen, now),
                    effects.of(settings.now(), form.thresholds())));
        }
        return Answer.redirect(HERE).undo("/settings/duplicates/undo?change=", saved.entry(), said);
    }

    @PostMapping("/undo")
    Answer takeBack(Viewer viewer, @RequestParam("change") long change) {
        boolean taken = settings.takeBack(viewer, change);
        return Answer.redirect(HERE).toast(taken ? "management.taken-back" : "management.changed-since");
    }

    private JteModel draw(Screen screen, ThresholdForm form, Problems problems) {
        Thresholds now = settings.now();
        Effect effect = effects.of(now, problems.any() ? now : form.thresholds());
        return templates.managementDuplicates(screen, form, problems, null, effect);
    }
}
