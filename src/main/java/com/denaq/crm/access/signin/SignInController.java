package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.security.ClosedDoor;
import com.denaq.crm.access.security.PeopleOfSessions;
import com.denaq.crm.access.setup.Setup;
import com.denaq.crm.platform.web.AllowAnyone;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door for people. */
@Controller
@AllowAnyone
class SignInController {

    private final SignIn signIn;
    private final Guesses guesses;
    private final Setup setup;
    private final Templates templates;

    SignInController(SignIn signIn, Guesses guesses, Setup setup, Templates templates) {
        this.signIn = signIn;
        this.guesses = guesses;
        this.setup = setup;
        this.templates = templates;
    }

    @GetMapping("/")
    Answer home(@Nullable User user) {
        return Answer.redirect(user == null ? "/sign-in" : PeopleOfSessions.home(user.role()));
    }

    /**
     * @param ended when it was in the middle of something: what was typed waits in the window
     * @param lost the same, where it doesn't
     */
    @GetMapping("/sign-in")
    Answer show(
            Screen screen,
            @Nullable User user,
            SignInForm form,
            @RequestParam(name = "ended", defaultValue = "false") boolean ended,
            @RequestParam(name = "lost", defaultValue = "false") boolean lost) {
        if (user != null) {
            return Answer.redirect(form.goal(user));
        }
        return setup.waits()
                ? Answer.redirect("/setup")
                : Answer.page(templates.accessSignIn(
                        screen,
                        form,
                        ended
                                ? Problems.ofForm("access.sign-in.ended")
                                : lost ? Problems.ofForm("access.sign-in.lost") : Problems.NONE));
    }

    /** The form came without the token of this browser, whose cookie was deleted or has run out: once more, with a fresh one. */
    @PostMapping(ClosedDoor.SIGN_IN_AGAIN)
    Answer again(Screen screen, @Nullable User user, SignInForm form) {
        return user != null
                ? Answer.redirect(form.goal(user))
                : Answer.problem(templates.accessSignIn(screen, form, Problems.ofForm("access.sign-in.again")));
    }

    @PostMapping("/sign-in")
    Answer in(Screen screen, SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        Problems missing = form.missing();
        if (missing.any()) {
            return Answer.problem(templates.accessSignIn(screen, form, missing));
        }
        return switch (guesses.admit(form.address(), request)) {
            case Guesses.Admission.Wait(Duration time) -> {
                response.setHeader("Retry-After", Long.toString(time.toSeconds()));
                Problems problems = Problems.of("password", "access.sign-in.wait", "time", screen.duration(time));
                yield Answer.drawn(429, templates.accessSignIn(screen, form, problems));
            }
            case Guesses.Admission.Try attempt -> in(attempt, screen, form, request, response);
        };
    }

    private Answer in(
            Guesses.Admission.Try attempt,
            Screen screen,
            SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<SignIn.Proof> proof = signIn.check(form.address(), form.password() == null ? "" : form.password());
        if (proof.isEmpty()) {
            return wrong(screen, form);
        }
        guesses.right(attempt);
        User user = proof.get().user();
        boolean stays = Boolean.TRUE.equals(form.remember());
        return signIn.whileRight(proof.get(), () -> signIn.in(user, stays, request, response))
                .map(zone -> BrowserZone.say(Answer.redirect(form.goal(user)), screen, zone))
                .orElseGet(() -> wrong(screen, form));
    }

    private Answer wrong(Screen screen, SignInForm form) {
        return Answer.problem(templates.accessSignIn(screen, form, Problems.of("password", "access.sign-in.wrong")));
    }

    @PostMapping("/sign-out")
    Answer out(HttpServletRequest request, HttpServletResponse response) {
        signIn.out(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return Answer.redirect("/sign-in");
    }
}
