package com.denaq.crm.duplicates.engine;

import com.denaq.crm.platform.database.DataReplaced;
import com.denaq.crm.reading.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which words many names have, and what an agreement in a word is therefore worth, in bits. */
@Component
class Commons {

    private static final float RARE = 14;
    private static final float TRADE = 4;
    private static final Duration FRESH = Duration.ofMinutes(10);
    /** Every other shop has one of these in its name, also while the base is too small to have learnt it. */
    private static final Set<String> WORDS_OF_THE_TRADE = Stream.of(
                    "computer computers computing laptop laptops notebook pc mac apple iphone phone phones cell cellular mobile"
                            + " wireless tablet battery batteries power charger chargers parts accessories screen screens repair"
                            + " repairs fix service services servis shop store stores center centre depot outlet world city zone"
                            + " house hub lab bench doctor dr expert experts pro pros tech techs technology technologies electronic"
                            + " electronics digital data systems solutions group and the of a my first best quick fast usa us"
                            + " american international online trade trading company kompyuter kompyutery noutbuk noutbuki telefon"
                            + " telefony remont masterskaya magazin salon tsentr tekhnika elektronika akkumulyator akkumulyatory"
                            + " batarei zaryadka zapchasti ekran i na dlya ru")
            .flatMap(line -> Names.searchWords(line).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final JdbcClient db;
    private final Clock clock;
    private volatile @Nullable Learnt learnt;

    Commons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether so many names have it that it can't open a list of candidates alone. */
    boolean common(String word) {
        return current().dealers.getOrDefault(word, 0L) > KeyKind.WORD.cap;
    }

    float bits(String word) {
        Learnt now = current();
        Long dealers = now.dealers.get(word);
        float bits = dealers == null ? RARE : (float) (Math.log((double) now.all / dealers) / Math.log(2));
        float most = WORDS_OF_THE_TRADE.contains(word) ? TRADE : word.length() == 1 ? 3 : RARE;
        return Math.max(0.5f, Math.min(bits, most));
    }

    /** Counts anew. A word few dealers have needs no row: it is rare. */
    void learn() {
        db.sql("delete from duplicate_common").update();
        db.sql("""
                with whole as (select count(*) as n from duplicate_key where kind = :name)
                insert into duplicate_common (word, dealers)
                select key, count(*) from duplicate_key where kind = :word
                 group by key having count(*) >= greatest(3, (select n / 20000 from whole))
                union all
                select '', n from whole""")
                .param("name", KeyKind.NAME.number)
                .param("word", KeyKind.WORD.number)
                .update();
        learnt = null;
    }

    @EventListener
    void forget(DataReplaced event) {
        learnt = null;
    }

    private Learnt current() {
        Learnt known = learnt;
        Instant now = clock.instant();
        if (known == null || known.at.plus(FRESH).isBefore(now)) {
            Map<String, Long> dealers = new HashMap<>();
            db.sql("select word, dealers from duplicate_common").query(row -> {
                dealers.put(row.getString(1), row.getLong(2));
            });
            known = new Learnt(now, dealers, Math.max(1, dealers.getOrDefault("", 1L)));
            learnt = known;
        }
        return known;
    }

    private record Learnt(Instant at, Map<String, Long> dealers, long all) {}
}
