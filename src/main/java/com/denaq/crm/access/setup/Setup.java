package com.denaq.crm.access.setup;

import com.denaq.crm.access.NewUser;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.people.Secret;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.words.SpokenCode;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start: as long as there is no admin, whoever can read the console makes one. The code is kept as a hash in
 * the database, so any instance knows the one that was printed last.
 */
@Component
public class Setup {

    private final JdbcClient db;
    private final Users users;
    private final Settings settings;
    private final Clock clock;

    Setup(JdbcClient db, Users users, Settings settings, Clock clock) {
        this.db = db;
        this.users = users;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether there is no admin who can sign in. */
    public boolean waits() {
        return !db.sql("select exists (select from app_user where role = 'ADMIN' and active)")
                .query(Boolean.class)
                .single();
    }

    /** A code in three groups; the one before is void. */
    @Transactional
    String freshCode() {
        String code = SpokenCode.of(3);
        db.sql("""
                insert into setup_code (code_hash, created_at) values (:hash, :now)
                on conflict (only_row) do update set code_hash = excluded.code_hash, created_at = excluded.created_at""")
                .param("hash", hash(code))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    boolean isCode(String typed) {
        return db.sql("select code_hash from setup_code")
                .query(byte[].class)
                .optional()
                .filter(hash -> MessageDigest.isEqual(hash, hash(typed)))
                .isPresent();
    }

    /** What came of making the first admin. */
    sealed interface Outcome {
        record Made(User admin) implements Outcome {}

        /** Somebody else signs in with this address; the code is as good as before. */
        record AddressTaken() implements Outcome {}

        /** Somebody was faster. */
        record Over() implements Outcome {}
    }

    /** Makes the first admin and ends the setup. */
    @Transactional
    Outcome admin(NewUser admin, String companyZone) {
        boolean open = db.sql("select true from setup_code for update") // whoever comes second waits here
                .query(Boolean.class)
                .optional()
                .isPresent();
        if (!open || !waits()) {
            return new Outcome.Over();
        }
        Optional<User> made = users.create(admin, null);
        if (made.isEmpty()) {
            return new Outcome.AddressTaken();
        }
        db.sql("delete from setup_code").update();
        settings.put("company.zone", companyZone);
        return new Outcome.Made(made.get());
    }

    private static byte[] hash(String code) {
        return Secret.hash("setup " + code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }
}
