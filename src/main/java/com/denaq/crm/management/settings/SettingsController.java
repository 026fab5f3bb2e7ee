package com.denaq.crm.management.settings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of the house. */
@Controller
@RequestMapping("/settings")
@Allow(Role.ADMIN)
class SettingsController {

    private static final String RULES = "/settings#s-rules";

    private final SettingsDesk desk;
    private final Rules rules;

    SettingsController(SettingsDesk desk, Rules rules) {
        this.desk = desk;
        this.rules = rules;
    }

    @GetMapping
    JteModel show(Screen screen) {
        return desk.draw(screen);
    }

    @PostMapping("/rules")
    Answer save(Screen screen, Viewer viewer, RuleForm form) {
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(desk.rules(screen, form, problems, null));
        }
        Saved saved = rules.save(viewer, form);
        if (saved.stale()) {
            RuleForm now = rules.now();
            return Answer.conflict(
                    desk.rules(screen, form.over(now), Problems.NONE, new SettingsView.Conflict(form.before(), now)));
        }
        return Answer.redirect(RULES).undo("/settings/rules/undo?change=", saved.entry(), "management.rules.saved");
    }

    @PostMapping("/rules/undo")
    Answer takeBack(Viewer viewer, @RequestParam("change") long change) {
        boolean taken = rules.takeBack(viewer, change);
        return Answer.redirect(RULES).toast(taken ? "management.taken-back" : "management.changed-since");
    }
}
