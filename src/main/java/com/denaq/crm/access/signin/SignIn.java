package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.access.sessions.Cookies;
import com.denaq.crm.access.sessions.Device;
import com.denaq.crm.access.sessions.Sessions;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people in and out. */
@Component
public class SignIn {

    private final JdbcClient db;
    private final UserRows users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Device device;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIn(
            JdbcClient db,
            UserRows users,
            Passwords passwords,
            Sessions sessions,
            Device device,
            Audit audit,
            TransactionTemplate transaction) {
        this.db = db;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.device = device;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Who has this address and password, if they are active. No transaction: the check takes its time. */
    Optional<User> check(String email, String password) {
        Optional<Known> known = db.sql("select u.password_hash, " + UserRows.COLUMNS
                        + " from app_user u where u.email = :email and u.active")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> new Known(users.mapRow(row, number), row.getString("password_hash")))
                .optional();
        boolean right = passwords.match(password, known.map(Known::hash).orElse(null));
        return right ? known.map(Known::user) : Optional.empty();
    }

    /** Begins a session in this browser. */
    public void in(User user, HttpServletRequest request, HttpServletResponse response) {
        String secret = transaction.execute(status -> {
            note(user.id(), "signed-in");
            return sessions.begin(user.id(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        });
        Cookies.session(request, response, java.util.Objects.requireNonNull(secret));
        device.renew(request, response);
    }

    void out(@Nullable User user, HttpServletRequest request, HttpServletResponse response) {
        String secret = Cookies.read(request, Cookies.SESSION);
        if (secret != null) {
            transaction.executeWithoutResult(status -> {
                sessions.end(secret);
                if (user != null) {
                    note(user.id(), "signed-out");
                }
            });
        }
        Cookies.forget(request, response, Cookies.SESSION);
    }

    private void note(UserId user, String action) {
        audit.write(user.value(), "user", user.value(), null, action, new Changes());
    }

    private record Known(User user, @Nullable String hash) {}
}
