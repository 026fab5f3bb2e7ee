package com.denaq.crm.access.setup;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.signin.BrowserZone;
import com.denaq.crm.access.signin.Passwords;
import com.denaq.crm.access.signin.SignIn;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.AllowAnyone;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.web.ZoneChoices;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pages of the first start: the code, then the first admin. Afterwards there is nothing here. */
@Controller
@AllowAnyone
@RequestMapping("/setup")
class SetupController {

    private final Setup setup;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Settings settings;
    private final Templates templates;

    SetupController(Setup setup, Passwords passwords, SignIn signIn, Settings settings, Templates templates) {
        this.setup = setup;
        this.passwords = passwords;
        this.signIn = signIn;
        this.settings = settings;
        this.templates = templates;
    }

    @GetMapping
    Answer show(Screen screen) {
        return setup.waits()
                ? Answer.page(templates.accessSetupCode(screen, "", Problems.NONE))
                : Answer.drawn(404, templates.accessSetupOver(screen));
    }

    /** The code is right: who is the first admin? It is asked for again with what they type. */
    @PostMapping
    Answer code(Screen screen, SetupForm form) {
        if (!setup.waits()) {
            return over(screen);
        }
        return setup.isCode(form.typedCode()) ? Answer.page(admin(screen, form, Problems.NONE)) : wrong(screen, form);
    }

    @PostMapping("/admin")
    Answer admin(Screen screen, SetupForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!setup.waits()) {
            return over(screen);
        }
        if (!setup.isCode(form.typedCode())) {
            return wrong(screen, form);
        }
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(admin(screen, form, problems));
        }
        return switch (setup.admin(newAdmin(form), Objects.requireNonNull(form.zone()))) {
            case Setup.Outcome.Made(User admin) -> in(screen, admin, request, response);
            case Setup.Outcome.AddressTaken taken ->
                Answer.problem(admin(screen, form, Problems.of("email", "access.users.taken")));
            case Setup.Outcome.Over over -> over(screen);
        };
    }

    private Answer in(Screen screen, User admin, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> own = signIn.in(admin, false, request, response);
        Answer in = Answer.redirect("/").toast("access.setup.done", "name", admin.name());
        return BrowserZone.say(in, screen, own);
    }

    private NewUser newAdmin(SetupForm form) {
        return new NewUser(
                Objects.requireNonNull(form.email()),
                Objects.requireNonNull(form.name()),
                Role.ADMIN,
                passwords.hash(Objects.requireNonNull(form.password())),
                null);
    }

    private Answer wrong(Screen screen, SetupForm form) {
        return Answer.problem(
                templates.accessSetupCode(screen, form.typedCode(), Problems.of("code", "access.setup.code.wrong")));
    }

    private JteModel admin(Screen screen, SetupForm form, Problems problems) {
        String here = ZoneChoices.listed(screen.zone(), screen.locale())
                .orElseGet(() -> settings.companyZone().getId());
        String zone = form.zone() != null ? form.zone() : here;
        return templates.accessSetupAdmin(
                screen, form, zone, ZoneChoices.in(screen.locale(), screen.now(), null), problems);
    }

    /** Whoever was at it as well, and slower, learns why there is nothing left to do. */
    private Answer over(Screen screen) {
        return Answer.conflict(templates.accessSetupOver(screen));
    }
}
