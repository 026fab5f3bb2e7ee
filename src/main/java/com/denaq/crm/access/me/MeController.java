package com.denaq.crm.access.me;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.Cookies;
import com.denaq.crm.access.sessions.ShownOnce;
import com.denaq.crm.access.signin.OwnPassword;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The profile of whoever looks, and their password. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
@RequestMapping("/me")
class MeController {

    static final String PAGE = "/me";

    private final Profiles profiles;
    private final MyPages pages;
    private final OwnPassword passwords;
    private final ShownOnce shown;
    private final Templates templates;

    MeController(Profiles profiles, MyPages pages, OwnPassword passwords, ShownOnce shown, Templates templates) {
        this.profiles = profiles;
        this.pages = pages;
        this.passwords = passwords;
        this.shown = shown;
        this.templates = templates;
    }

    @GetMapping
    JteModel show(Screen screen, User user, HttpServletRequest request, HttpServletResponse response) {
        MyPage page = pages.of(screen, user);
        String token = shown.take(request, response, SignedIn.ownSession(), PAGE);
        return templates.accessMe(screen, token == null ? page : page.withToken(token));
    }

    @PostMapping
    Answer keep(Screen screen, User user, MyForm form, HttpServletRequest request, HttpServletResponse response) {
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(
                    templates.accessMe(screen, pages.of(screen, user).with(form, problems)));
        }
        profiles.keep(user, form);
        Cookies.forget(request, response, "language"); // what this browser was told before is out of date
        Cookies.forget(request, response, "theme");
        return Answer.redirect("/me").toast("access.me.kept");
    }

    @PostMapping("/password")
    Answer password(
            Screen screen,
            User user,
            @RequestParam(name = "current", defaultValue = "") String current,
            @RequestParam(name = "password", defaultValue = "") String wanted,
            HttpServletRequest request) {
        Long session = SignedIn.current().map(SignedIn::session).orElse(null);
        Problems problems = passwords.change(screen, user, session, current, wanted, request);
        return problems.any()
                ? Answer.problem(
                        templates.accessMe(screen, pages.of(screen, user).with(problems)))
                : Answer.redirect("/me").toast("access.me.password.changed");
    }
}
