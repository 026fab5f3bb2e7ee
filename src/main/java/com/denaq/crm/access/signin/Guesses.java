package com.denaq.crm.access.signin;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.access.sessions.Device;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after some free tries each wrong one doubles the wait, up to a quarter of an
 * hour, so nobody is locked out for good. It counts by account and by address; somebody in a browser in which they have
 * signed in before is counted apart, so that a stranger's guesses don't keep them waiting. A try is counted before the
 * password is looked at: many at once get no more tries than one after another.
 */
@Component
class Guesses {

    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 20; // an office may have one address

    private final JdbcClient db;
    private final Clock clock;

    Guesses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A try, or how long to wait for one. */
    sealed interface Admission {

        record Try(String account, String address) implements Admission {}

        record Wait(Duration time) implements Admission {}
    }

    /** Whether somebody may try a password for that account now. The account needn't exist. */
    Admission admit(String email, HttpServletRequest request) {
        String address = "address " + Network.of(request.getRemoteAddr());
        String account = account(email, Device.of(request));
        if (!count(address, FREE_FOR_ADDRESS)) {
            return new Admission.Wait(left(address));
        }
        if (!count(account, FREE_FOR_ACCOUNT)) {
            refund(address);
            return new Admission.Wait(left(account));
        }
        return new Admission.Try(account, address);
    }

    /** The password was right. */
    void right(Admission.Try good) {
        db.sql("delete from guess where bucket = :bucket")
                .param("bucket", good.account())
                .update();
        refund(good.address());
    }

    /** Somebody is in with this browser. */
    void know(UserId user, String device) {
        db.sql("""
                insert into known_device (user_id, device_hash, seen_at) values (:user, :device, :now)
                on conflict (user_id, device_hash) do update set seen_at = excluded.seen_at""")
                .param("user", user.value())
                .param("device", Secret.hash(device))
                .param("now", utc(clock.instant()))
                .update();
    }

    private String account(String email, @Nullable String device) {
        String name = HexFormat.of().formatHex(Secret.hash("account " + email));
        return device != null && knows(email, device) ? "device " + name : "account " + name;
    }

    private boolean knows(String email, String device) {
        return db.sql("""
                select exists (select from known_device k join app_user u on u.id = k.user_id
                                where u.email = :email and k.device_hash = :device)""")
                .param("email", email)
                .param("device", Secret.hash(device))
                .query(Boolean.class)
                .single();
    }

    /** One more; false, and nothing is counted, while the bucket has to rest. */
    private boolean count(String bucket, int free) {
        Instant now = clock.instant();
        Optional<Integer> counted = db.sql("""
                insert into guess as g (bucket, failures, last_at, free_at) values (:bucket, 1, :now, :now)
                on conflict (bucket) do update
                   set failures = case when g.last_at < :forgotten then 1 else g.failures + 1 end,
                       last_at = :now,
                       free_at = :now + make_interval(secs => case
                           when g.last_at < :forgotten or g.failures < :free then 0
                           else least(:longest, 2 ^ (1 + least(g.failures - :free, 20))) end)
                 where g.free_at <= :now
                returning failures""")
                .param("bucket", bucket)
                .param("now", utc(now))
                .param("forgotten", utc(now.minus(FORGOTTEN)))
                .param("free", free)
                .param("longest", LONGEST.toSeconds())
                .query(Integer.class)
                .optional();
        return counted.isPresent();
    }

    private void refund(String bucket) {
        db.sql("update guess set failures = greatest(failures - 1, 0), free_at = last_at where bucket = :bucket")
                .param("bucket", bucket)
                .update();
    }

    private Duration left(String bucket) {
        List<OffsetDateTime> until = db.sql("select free_at from guess where bucket = :bucket")
                .param("bucket", bucket)
                .query(OffsetDateTime.class)
                .list();
        Duration wait = until.isEmpty()
                ? Duration.ZERO
                : Duration.between(clock.instant(), until.getFirst().toInstant());
        long seconds = wait.plusSeconds(1)
                .minusNanos(1)
                .toSeconds(); // who waits the last part of one as well isn't sent away again
        return Duration.ofSeconds(Math.max(1, seconds));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
