package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.PeopleOfSessions;
import com.denaq.crm.platform.web.AllowAnyone;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: somebody sets a password and is in. */
@Controller
@AllowAnyone
@RequestMapping("/password/{code}")
class PasswordLinkController {

    private final PasswordLinks links;
    private final SignIn signIn;
    private final Templates templates;

    PasswordLinkController(PasswordLinks links, SignIn signIn, Templates templates) {
        this.links = links;
        this.signIn = signIn;
        this.templates = templates;
    }

    @GetMapping
    Answer show(Screen screen, @PathVariable("code") String code, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        return links.find(code)
                .map(user -> Answer.page(templates.accessSetPassword(screen, user, Problems.NONE)))
                .orElseGet(() -> gone(screen));
    }

    @PostMapping
    Answer set(
            Screen screen,
            @PathVariable("code") String code,
            @RequestParam(name = "password", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<User> user = links.find(code);
        if (user.isEmpty()) {
            return gone(screen);
        }
        Problems problems =
                PasswordRules.check(password, user.get().email(), user.get().name());
        if (problems.any()) {
            return Answer.problem(templates.accessSetPassword(screen, user.get(), problems));
        }
        if (links.use(code, password).isEmpty()) {
            return gone(screen);
        }
        Optional<String> zone = signIn.in(user.get(), false, request, response);
        Answer in = Answer.redirect(PeopleOfSessions.home(user.get().role())).toast("access.password.set");
        return BrowserZone.say(in, screen, zone);
    }

    private Answer gone(Screen screen) {
        return Answer.drawn(404, templates.accessLinkGone(screen));
    }
}
