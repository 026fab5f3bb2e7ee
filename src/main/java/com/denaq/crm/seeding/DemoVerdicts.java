package com.denaq.crm.seeding;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Question;
import com.denaq.crm.duplicates.Strength;
import com.denaq.crm.duplicates.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the check about what was entered in the demo's last weeks, as it would have been asked then: the effect of thresholds is counted from it. */
@Component
class DemoVerdicts {

    private static final Duration LATELY = Duration.ofDays(35);

    private final JdbcClient db;
    private final DuplicateCheck duplicates;
    private final Clock clock;

    DemoVerdicts(JdbcClient db, DuplicateCheck duplicates, Clock clock) {
        this.db = db;
        this.duplicates = duplicates;
        this.clock = clock;
    }

    private record Tried(
            long id,
            OffsetDateTime at,
            boolean blocked,
            long dealer,
            String name,
            @Nullable String site,
            @Nullable String phone,
            String city,
            String region,
            String country) {

        /** Nobody meets themselves, but for whoever was told that it is here. */
        Question question() {
            List<String> phones = phone == null ? List.of() : List.of(phone);
            DealerId except = blocked ? null : new DealerId(dealer);
            return new Question(name, site, phones, List.of(), null, null, city, region, country, except);
        }
    }

    void weigh(Viewer admin) {
        List<Tried> tried = tried();
        List<Verdict> verdicts =
                duplicates.judgeAll(admin, tried.stream().map(Tried::question).toList());
        Map<Long, Instant> entered = entered();
        for (int i = 0; i < tried.size(); i++) {
            keep(tried.get(i), then(verdicts.get(i), tried.get(i), entered));
        }
    }

    private List<Tried> tried() {
        return db.sql("""
                select a.id, a.at, a.outcome = 'BLOCKED' as blocked, d.id as dealer, d.name, d.site, d.city, d.region,
                       d.country, (select typed from phone where dealer_id = d.id and contact_id is null and e164 is not null
                                    order by position, id limit 1) as phone
                  from lead_attempt a join dealer d on d.id = a.dealer_id -- all dealers: the demo is made
                 where a.at > :since and a.shown_bits is null
                 order by a.id""")
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query(Tried.class)
                .list();
    }

    private Map<Long, Instant> entered() {
        Map<Long, Instant> entered = new HashMap<>();
        db.sql("select id, created_at from dealer -- all dealers: the demo is made")
                .query(row -> {
                    entered.put(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return entered;
    }

    /** But for what came later. */
    private static Verdict then(Verdict now, Tried tried, Map<Long, Instant> entered) {
        List<Match> earlier = now.matches().stream()
                .filter(each -> !entered.getOrDefault(each.dealer().value(), Instant.MAX)
                        .isAfter(tried.at.toInstant()))
                .toList();
        if (earlier.size() == now.matches().size()) {
            return now;
        }
        Strength strength = Strength.NONE;
        for (Match each : earlier) {
            strength = strength.with(each.bits(), each.sure(), true);
        }
        return Verdict.of(earlier, strength);
    }

    private void keep(Tried tried, Verdict verdict) {
        db.sql("""
                update lead_attempt
                   set sure_bits = :sure, shown_bits = :shown,
                       verdict = case when outcome = 'ADDED' then :verdict else verdict end
                 where id = :id""")
                .param("sure", verdict.strength().sure())
                .param("shown", verdict.strength().shown())
                .param("verdict", verdict.verdict().name())
                .param("id", tried.id)
                .update();
    }
}
