package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody sets another password, for which they have to know the present one. */
@Component
public class OwnPassword {

    private final SignIn signIn;
    private final Guesses guesses;
    private final NewPassword passwords;

    OwnPassword(SignIn signIn, Guesses guesses, NewPassword passwords) {
        this.signIn = signIn;
        this.guesses = guesses;
        this.passwords = passwords;
    }

    /** The fields {@code current} and {@code password} have a problem, or it is done and all other sessions have ended. */
    public Problems change(
            Screen screen,
            User user,
            @Nullable Long session,
            String current,
            String wanted,
            HttpServletRequest request) {
        Problems problems = PasswordRules.check(wanted, user.email(), user.name());
        if (problems.any()) {
            return problems;
        }
        return switch (guesses.admit(user.email(), request)) {
            case Guesses.Admission.Wait wait ->
                Problems.of("current", "access.me.password.wait", "time", screen.span(wait.time()));
            case Guesses.Admission.Try attempt -> {
                Optional<SignIn.Proof> proof = signIn.check(user.email(), current);
                if (proof.isEmpty()) {
                    yield wrong();
                }
                guesses.right(attempt);
                if (wanted.equals(current)) {
                    yield Problems.of("password", "access.me.password.same");
                }
                yield signIn.whileRight(proof.get(), () -> {
                            passwords.set(user.id(), wanted, user.id(), session);
                            return Problems.NONE;
                        })
                        .orElseGet(OwnPassword::wrong);
            }
        };
    }

    private static Problems wrong() {
        return Problems.of("current", "access.me.password.wrong");
    }
}
