package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import com.denaq.crm.duplicates.engine.score.Rarity;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.platform.database.DataReplaced;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which keys many dealers have, and what an agreement in a word is therefore worth, in bits. */
@Component
class Commons implements Rarity {

    private static final double RARE = 13;
    private static final double TRADE = 5;
    private static final double KNOWN = 9;
    private static final double DRESSING = 1;
    private static final double LETTER = 3;
    private static final double NUMBER = 6;
    private static final double LEAST = 1;

    /** In a base of fewer a word of three dealers says nothing yet of how common it is out there. */
    private static final double SMALLEST = 1_000;

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Learnt learnt;

    Commons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was counted at one time. */
    private record Learnt(Instant at, Map<Long, Long> dealers, long all) implements Rarity {

        double bits(long number, double most) {
            Long some = dealers.get(number);
            return some == null
                    ? most
                    : Math.clamp(Math.log(Math.max(all, SMALLEST) / some) / Math.log(2), LEAST, most);
        }

        @Override
        public double bits(Token token) {
            double most = switch (token.kind()) {
                case TRADE -> TRADE;
                case DRESSING -> DRESSING;
                case KNOWN -> KNOWN;
                case OWN -> token.text().length() == 1 ? LETTER : token.number() ? NUMBER : RARE;
            };
            return token.code().length() < 3 && token.text().length() > 1
                    ? bits(new Key(KeyKind.WORD, token.text()).number(), most)
                    : bits(new Key(KeyKind.CODE, token.code()).number(), most);
        }
    }

    /** As it is now: whoever compares with it doesn't ask the database. */
    Rarity now() {
        return current();
    }

    /** Whether so many have it that it can't open a list of candidates. */
    boolean common(Key key, long number) {
        return current().dealers.getOrDefault(number, 0L) > key.kind().cap;
    }

    /** Whether so many have it that it was counted. */
    boolean counted(long number) {
        return current().dealers.containsKey(number);
    }

    /** What a key of that number tells, where all tell up to so much. */
    double bits(long number, double most) {
        return current().bits(number, most);
    }

    @Override
    public double bits(Token token) {
        return current().bits(token);
    }

    /** How many dealers there were when it last counted, without asking the database. */
    long known() {
        Learnt now = learnt;
        return now == null ? 0 : now.all;
    }

    /** Counts anew. A key few dealers have needs no row: it is rare. */
    void learn() {
        db.sql("lock table duplicate_common in share row exclusive mode").update(); // another may be at it
        db.sql("delete from duplicate_common").update();
        db.sql("""
                with whole as (select count(*) as n from duplicate_profile)
                insert into duplicate_common (key, dealers)
                select key, count(*) from duplicate_key
                 group by key having count(*) >= greatest(3, (select n / 20000 from whole))
                union all
                select 0, n from whole""").update();
        learnt = null;
    }

    @EventListener
    void forget(DataReplaced event) {
        learnt = null;
    }

    void forget() {
        learnt = null;
    }

    private Learnt current() {
        Learnt known = learnt;
        Instant now = clock.instant();
        if (known == null || known.at.plus(FRESH).isBefore(now)) {
            Map<Long, Long> dealers = new HashMap<>();
            db.sql("select key, dealers from duplicate_common").query(row -> {
                dealers.put(row.getLong(1), row.getLong(2));
            });
            known = new Learnt(now, dealers, Math.max(1, dealers.getOrDefault(0L, 1L)));
            learnt = known;
        }
        return known;
    }
}
