package com.denaq.crm.access.commands;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.signin.NewPassword;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.commands.Usage;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives somebody another password and signs them out everywhere. */
@Component
class UserPassword implements Command {

    private final Users users;
    private final NewPassword newPassword;

    UserPassword(Users users, NewPassword newPassword) {
        this.users = users;
        this.newPassword = newPassword;
    }

    @Override
    public String name() {
        return "user password";
    }

    @Override
    public String usage() {
        return "user password EMAIL --password-stdin";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.flag("--password-stdin"));
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        String email = given.only("Needed: an e-mail address.");
        if (!given.has("--password-stdin")) {
            throw new Usage("The password comes on stdin: --password-stdin.");
        }
        User user = users.named(email).orElseThrow(() -> new CommandFailed("Nobody has the address " + email + "."));
        newPassword.set(user.id(), StdinPassword.read(terminal, user.email(), user.name()), null, null);
        return 0;
    }
}
