package com.denaq.crm.access.commands;

import com.denaq.crm.access.signin.PasswordRules;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.words.Languages;
import java.io.IOException;
import java.util.Locale;

/** The first line of stdin, if it is fit to be a password. */
final class StdinPassword {

    private StdinPassword() {}

    static String read(Terminal terminal, String email, String name) {
        try {
            String line = terminal.in().readLine();
            String password = line == null ? "" : line;
            Problems problems = PasswordRules.check(password, email, name);
            for (Problems.Problem problem : problems.byField().values()) {
                throw new CommandFailed(new Languages()
                        .words(Locale.ENGLISH)
                        .text(problem.key(), problem.arguments().toArray()));
            }
            return password;
        } catch (IOException e) {
            throw new CommandFailed("The password can't be read from stdin.", e);
        }
    }
}
