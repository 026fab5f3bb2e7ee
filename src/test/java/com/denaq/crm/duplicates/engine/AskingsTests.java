package com.denaq.crm.duplicates.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.duplicates.Base;
import com.denaq.crm.duplicates.engine.Askings.Asking;
import com.denaq.crm.duplicates.engine.Askings.Kind;
import com.denaq.crm.support.DatabaseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is told from an hour's first and last question is what all of them are worth. */
@DatabaseTest
@Import(Base.class)
class AskingsTests {

    private static final int STEPS = 300;

    @Autowired
    Askings askings;

    @Autowired
    Base base;

    @Autowired
    JdbcClient db;

    @Test
    void the_questions_of_an_hour_are_worth_what_they_add_up_to_whatever_was_asked_before() {
        UserId lev = base.viewer("Lev", Role.LEAD_CREATOR).id();
        UserId mia = base.viewer("Mia", Role.LEAD_CREATOR).id();
        Random chance = new Random(7);
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofSeconds(chance.nextInt(step % 50 == 49 ? 9_000 : 400)));
            UserId user = chance.nextInt(4) == 0 ? mia : lev;
            Asking last = askings.before(user, "never asked", now).getLast();
            switch (chance.nextInt(4)) {
                case 0 -> askings.write(user, now, "", 1, 1 + chance.nextInt(40));
                case 1 -> askings.write(user, now, "question " + step, 1 + chance.nextInt(3), 0);
                case 2 -> askings.write(user, now, "", 1 + chance.nextInt(30), 0);
                default -> {
                    if (last.id() != null) {
                        askings.rewrite(last.id(), last.question() + "s", last.worth() + chance.nextInt(3), now);
                    }
                }
            }
            assertThat(askings.spent(user, Kind.QUESTIONS, now))
                    .isEqualTo(
                            askings.before(user, "never asked", now).getFirst().spent())
                    .isEqualTo(sum(user, now));
        }
    }

    private long sum(UserId user, Instant now) {
        return db.sql("""
                select coalesce(sum(worth), 0) from duplicate_asking
                 where user_id = :user and list_rows = 0 and at > :since""")
                .param("user", user.value())
                .param("since", now.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
