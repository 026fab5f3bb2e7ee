package com.denaq.crm.statistics.screen;

import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.steps.Lateness;
import com.denaq.crm.steps.Neglect;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands still just now, by agent: next steps that are late, dealers without one. Read from partial indexes. */
@Repository
class Standstill {

    private static final int MOST = 1_001;

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Standstill(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Of each owner who has any, counted to 1,001.
     *
     * @param late those with a next step that is late; user 0: nobody's
     * @param withoutStep those of {@code Neglect.NO_STEP}: without an owner none is one
     */
    record ByOwner(Map<Long, Long> late, Map<Long, Long> withoutStep) {

        Set<Long> owners() {
            return Stream.of(late, withoutStep)
                    .flatMap(each -> each.keySet().stream())
                    .collect(Collectors.toSet());
        }
    }

    ByOwner byOwner(@Nullable Long user) {
        String late = ofEach(Lateness.OF_LISTED, user);
        String ofNobody = " union all select 0, n from " + some("is null", Lateness.OF_LISTED) + " where n > 0";
        return new ByOwner(
                counts(user == null ? late + ofNobody : late, user),
                counts(ofEach(Neglect.NO_STEP.condition("l"), user), user));
    }

    /** Whether the owner is an agent or not, has left or not. */
    private static String ofEach(String condition, @Nullable Long user) {
        return "select u.id, n from app_user u cross join lateral " + some("= u.id", condition) + " where n > 0"
                + (user == null ? "" : " and u.id = :user");
    }

    private static String some(String owner, String condition) {
        return """
                (select count(*) as n
                   from (select from dealer_listing l -- all dealers: whoever may see these figures
                          where l.owner_id\s""" + owner + " and " + condition + " limit " + MOST + ") capped) counted";
    }

    /** How many are neglected for each reason: somebody's, or all; counted to 1,001. */
    Map<Neglect, Long> neglected(@Nullable Long user) {
        Map<Neglect, Long> neglected = new EnumMap<>(Neglect.class);
        String each = Stream.of(Neglect.values())
                .filter(reason -> user == null || !reason.ofNobody())
                .map(reason -> neglected(reason, user))
                .collect(Collectors.joining(" union all "));
        db.sql(each)
                .param(
                        "neglectedBefore",
                        clock.instant()
                                .minus(Duration.ofDays(settings.neglectedAfterDays()))
                                .atOffset(ZoneOffset.UTC))
                .param("user", user == null ? 0L : user)
                .query(row -> {
                    neglected.put(Neglect.valueOf(row.getString(1)), row.getLong(2));
                });
        return neglected;
    }

    private static String neglected(Neglect reason, @Nullable Long user) {
        return "select '" + reason + """
                ', count(*) from (select from dealer_listing l -- all dealers: whoever may see these figures
                                   where\s""" + reason.condition("l")
                + (user == null ? "" : " and l.owner_id = :user") + " limit " + MOST + ") neglected";
    }

    private Map<Long, Long> counts(String sql, @Nullable Long user) {
        Map<Long, Long> counts = new HashMap<>();
        db.sql(Planned.once(sql, Map.of("now", "timestamptz")))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("user", user == null ? 0L : user)
                .query(row -> {
                    counts.put(row.getLong(1), row.getLong(2));
                });
        return counts;
    }
}
