package com.denaq.crm.support;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.access.signin.Passwords;
import com.denaq.crm.access.tokens.Tokens;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;

/**
 * Makes people for a test; their addresses come from their names, their password is {@link #PASSWORD}.
 *
 * <pre>{@code
 * User vera = users.agent("Vera Sokolova");       // vera.sokolova@denaq.example
 * notes.leave(users.viewer(vera), …);             // for services
 * clients.of(vera).get("/notes");                 // for screens, see TestClients
 * }</pre>
 */
@TestComponent
public class TestUsers {

    public static final String PASSWORD = "correct horse battery";

    private final Users users;
    private final Tokens tokens;
    private final String hash;

    TestUsers(Users users, Passwords passwords, Tokens tokens) {
        this.users = users;
        this.tokens = tokens;
        hash = passwords.hash(PASSWORD);
    }

    public User agent(String name) {
        return make(name, Role.AGENT);
    }

    public User admin(String name) {
        return make(name, Role.ADMIN);
    }

    public User leadCreator(String name) {
        return make(name, Role.LEAD_CREATOR);
    }

    public User make(String name, Role role) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@denaq.example";
        return users.create(new NewUser(email, name, role, hash, "en"), null)
                .orElseThrow(() -> new AssertionError("There are two called " + name));
    }

    /** What services are given; agents don't read each other's dealers. */
    public Viewer viewer(User user) {
        return new Viewer(user.id(), user.role(), false);
    }

    /** An API token of theirs. */
    public String token(User user) {
        return tokens.make(user.id(), "test", user.id());
    }
}
