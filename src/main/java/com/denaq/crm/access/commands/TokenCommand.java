package com.denaq.crm.access.commands;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.tokens.Tokens;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Terminal;
import org.springframework.stereotype.Component;

/** Prints a fresh API token, and nothing else. */
@Component
class TokenCommand implements Command {

    private final Users users;
    private final Tokens tokens;

    TokenCommand(Users users, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public String usage() {
        return "token EMAIL";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String email = arguments.only("Needed: an e-mail address.");
        User user = users.named(email)
                .filter(User::active)
                .orElseThrow(() -> new CommandFailed("Nobody active has the address " + email + "."));
        terminal.out().println(tokens.make(user.id(), "bin/crm token", null));
        return 0;
    }
}
