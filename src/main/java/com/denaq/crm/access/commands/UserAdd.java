package com.denaq.crm.access.commands;

import com.denaq.crm.access.EmailAddress;
import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.people.PersonName;
import com.denaq.crm.access.signin.PasswordLinks;
import com.denaq.crm.access.signin.Passwords;
import com.denaq.crm.platform.commands.Arguments;
import com.denaq.crm.platform.commands.Command;
import com.denaq.crm.platform.commands.CommandFailed;
import com.denaq.crm.platform.commands.Option;
import com.denaq.crm.platform.commands.Terminal;
import com.denaq.crm.platform.commands.Usage;
import com.denaq.crm.platform.web.OwnAddress;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets somebody in. Without a password on stdin it prints the one-time link with which they set one, or its path where nobody told the address. */
@Component
class UserAdd implements Command {

    private final Users users;
    private final Passwords passwords;
    private final PasswordLinks links;
    private final OwnAddress address;

    UserAdd(Users users, Passwords passwords, PasswordLinks links, OwnAddress address) {
        this.users = users;
        this.passwords = passwords;
        this.links = links;
        this.address = address;
    }

    @Override
    public String name() {
        return "user add";
    }

    @Override
    public String usage() {
        return "user add EMAIL --role admin|agent|lead-creator [--name N] [--password-stdin]";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.value("--role"), Option.value("--name"), Option.flag("--password-stdin"));
    }

    @Override
    public int run(Arguments given, Terminal terminal) {
        String email = given.only("Needed: an e-mail address.");
        if (!EmailAddress.is(email)) {
            throw new Usage("This is no e-mail address: " + email + ".");
        }
        Role role = Role.of(given.option("--role"))
                .orElseThrow(() -> new Usage("--role must be admin, agent or lead-creator."));
        String name = given.option("--name") == null ? email.substring(0, email.indexOf('@')) : given.option("--name");
        if (name == null || !PersonName.is(name)) {
            throw new Usage("A name has one to 200 letters.");
        }
        String hash = given.has("--password-stdin") ? passwords.hash(StdinPassword.read(terminal, email, name)) : null;
        User made = users.create(new NewUser(email, name, role, hash, null), null)
                .orElseThrow(() -> new CommandFailed("Somebody already has the address " + email + "."));
        if (hash == null) {
            terminal.out().println(address.of(links.make(made.id(), null)));
            String above = address.isTold() ? "The link above" : "The path above, after the address of your Denaq CRM,";
            terminal.err()
                    .println("Made " + made.email() + ". " + above + " sets the password, once, within 24 hours.");
        }
        return 0;
    }
}
