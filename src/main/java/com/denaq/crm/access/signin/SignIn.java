package com.denaq.crm.access.signin;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.access.security.SignedIn;
import com.denaq.crm.access.sessions.Cookies;
import com.denaq.crm.access.sessions.Device;
import com.denaq.crm.access.sessions.Remembered;
import com.denaq.crm.access.sessions.Sessions;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Remembered remembered;
    private final Guesses guesses;
    private final Device device;
    private final Audit audit;
    private final BrowserZone zones;
    private final TransactionTemplate transaction;

    SignIn(
            JdbcClient db,
            UserRows users,
            Passwords passwords,
            Sessions sessions,
            Remembered remembered,
            Guesses guesses,
            Device device,
            Audit audit,
            BrowserZone zones,
            TransactionTemplate transaction) {
        this.db = db;
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.remembered = remembered;
        this.guesses = guesses;
        this.device = device;
        this.audit = audit;
        this.zones = zones;
        this.transaction = transaction;
    }

    /** Somebody whose password was right when it was looked at. */
    record Proof(User user, @Nullable String hash) {}

    /** Who has this address and password, if they are active. No transaction: the check takes its time. */
    Optional<Proof> check(String email, String password) {
        Optional<Proof> known = db.sql("select u.password_hash, " + UserRows.COLUMNS
                        + " from app_user u where u.email = :email and u.active")
                .param("email", email)
                .query((row, number) -> new Proof(users.mapRow(row, number), row.getString("password_hash")))
                .optional();
        boolean right = passwords.match(password, known.map(Proof::hash).orElse(null));
        return right ? known : Optional.empty();
    }

    /** Does it unless somebody has set another password, or let them go, while it was checked; nobody can meanwhile. */
    <T> Optional<T> whileRight(Proof proof, Supplier<T> what) {
        return Objects.requireNonNull(
                transaction.execute(status -> stands(proof) ? Optional.of(what.get()) : Optional.<T>empty()));
    }

    private boolean stands(Proof proof) {
        return !db.sql("""
                select id from app_user
                 where id = :id and active and password_hash = :hash for no key update""")
                .param("id", proof.user().id().value())
                .param("hash", proof.hash())
                .query()
                .listOfRows()
                .isEmpty();
    }

    /**
     * Begins a session in this browser, in which whoever was in before is out; {@code stay}: for longer than it is open.
     *
     * @return the time zone that is to be told, see {@link BrowserZone}
     */
    public Optional<String> in(User user, boolean stay, HttpServletRequest request, HttpServletResponse response) {
        transaction.executeWithoutResult(status -> {
            leave();
            note(user.id(), "signed-in");
            Sessions.Begun begun = sessions.begin(user.id(), request.getRemoteAddr(), request.getHeader("User-Agent"));
            Cookies.session(request, response, begun.secret());
            if (stay) {
                Cookies.stay(request, response, remembered.remember(begun.id()));
            } else {
                Cookies.forget(request, response, Cookies.STAY); // it would open the session of who was in before
            }
        });
        guesses.know(user.id(), device.renew(request, response));
        return zones.adopt(user.id(), request);
    }

    void out(HttpServletRequest request, HttpServletResponse response) {
        leave();
        Cookies.forget(request, response, Cookies.SESSION);
        Cookies.forget(request, response, Cookies.STAY);
    }

    /** A session that has ended meanwhile was left already. */
    private void leave() {
        SignedIn.current()
                .filter(in -> in.session() != null)
                .ifPresent(in -> transaction.executeWithoutResult(status -> {
                    if (sessions.end(in.user().id(), Objects.requireNonNull(in.session()))) {
                        note(in.user().id(), "signed-out");
                    }
                }));
    }

    private void note(UserId user, String action) {
        audit.write(user.value(), "user", user.value(), null, action, new Changes());
    }
}
