package com.denaq.crm.access.signin;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.Secret;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id. One check takes some 60 ms and 19 MB on purpose, so only a few go on at once; a check for
 * somebody who doesn't exist takes as long.
 */
@Component
public class Passwords {

    private static final int AT_ONCE = 4;

    private final JdbcClient db;
    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private volatile @Nullable String nobodys;

    Passwords(
            JdbcClient db,
            @Value("${denaq.passwords.memory-kib:19456}") int memory,
            @Value("${denaq.passwords.passes:2}") int passes) {
        this.db = db;
        encoder = new Argon2PasswordEncoder(16, 32, 1, memory, passes);
    }

    public String hash(String password) {
        return inPlace(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** {@code hash} is null where there is nobody, or nobody with a password: that is false as slowly. */
    boolean match(String password, @Nullable String hash) {
        String against = hash != null ? hash : nobodys();
        return inPlace(() -> encoder.matches(password, against)) && hash != null;
    }

    private String nobodys() {
        String known = nobodys;
        if (known == null) {
            known = hash(Secret.fresh());
            nobodys = known;
        }
        return known;
    }

    public void set(UserId user, String password) {
        db.sql("update app_user set password_hash = :hash where id = :id")
                .param("hash", hash(password))
                .param("id", user.value())
                .update();
    }

    private <T> T inPlace(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
