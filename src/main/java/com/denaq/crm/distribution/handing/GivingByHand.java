package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.platform.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What people gave each other without Distribute, also what went on or back since; what one gives another in one of the
 * fixed quarters of an hour is one.
 */
@Repository
public class GivingByHand {

    private static final int LOOKED_AT = 300;

    /** Whether the change of owner {@code %1$s} only took the dealer's change before it back. */
    private static final String BACK = """
            exists (
                select from (select b.from_user, b.to_user, b.by_user, b.at from assignment b
                              where b.dealer_id = %1$s.dealer_id and b.id < %1$s.id order by b.id desc limit 1) b
                 where b.from_user is not distinct from %1$s.to_user and b.to_user is not distinct from %1$s.from_user
                   and (b.by_user = %1$s.by_user and b.at > %1$s.at - interval '1 hour' -- so long it may be a slip
                        or exists (select from hand_over h where h.id = %1$s.hand_over_id and h.undoes is not null)
                        or exists (select from departure x
                                    where x.user_id = %1$s.to_user and x.heir = %1$s.from_user
                                      and %1$s.at between x.undone_at and x.undone_at + interval '15 minutes')))""";

    /** Which change of owner {@code g} somebody meant: none that only took another back, none of a merge or its undoing. */
    public static final String MEANT = "not " + BACK.formatted("g") + """

            and not exists (select from dealer_merge m
                             where m.winner = g.dealer_id
                               and (g.at between m.at and m.at + interval '1 minute'
                                    or g.at between m.undone_at and m.undone_at + interval '1 minute'))
            and not exists (select from dealer_merge m
                             where m.loser = g.dealer_id
                               and g.at between m.undone_at and m.undone_at + interval '1 minute')""";

    private static final Map<String, String> TYPES =
            Map.of("looked", "bigint", "named", "int", "today", "date", "recently", "timestamptz");

    /**
     * {@code next_back}: the next change took it back; {@code reversed}: it went the other way, for whatever reason; {@code
     * later} changes came after it, of which {@code backs} took the one before them back.
     */
    private static final String GIVEN = """
            looked as materialized (
                select id, dealer_id, by_user, from_user, to_user, at, null::bigint as hand_over_id,
                       date_bin('15 minutes', at, timestamptz 'epoch') as quarter
                  from assignment
                 where hand_over_id is null and from_user is not null and to_user is not null
                 order by id desc limit\s""" + LOOKED_AT + """

            ), meant as (
                select g.* from looked g
                 where\s""" + MEANT + """

            ), given as (
                select g.*, coalesce(d.owner_id = g.to_user and not l.next_back and l.later = 2 * l.backs, false) as stands,
                       coalesce(l.reversed, false) as reversed
                  from meant g
                  join dealer d on d.id = g.dealer_id -- all dealers: admins look at it
                  cross join lateral (
                      select count(*) as later, count(*) filter (where a.back) as backs,
                             coalesce((array_agg(a.back order by a.id))[1], false) as next_back,
                             (array_agg(a.from_user = g.to_user and a.to_user = g.from_user order by a.id))[1] as reversed
                        from (select a.id, a.from_user, a.to_user,\s""" + BACK.formatted("a") + """
             as back
                                from assignment a where a.dealer_id = g.dealer_id and a.id > g.id) a) l
            )""";

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    GivingByHand(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** The latest first, of so many dealers that changed hands last. */
    public List<GivenByHand> latest(int most) {
        Instant now = clock.instant();
        return db.sql(Planned.once("with " + GIVEN + """

                select g.at, g.quarter, g.by_user, b.name as by_name, g.from_user, f.name as from_name, g.to_user, t.name as to_name,
                       g.dealers, g.n, g.still, g.undone,
                       coalesce(g.quarter <= (select min(quarter) from looked having count(*) = :looked), false) as at_least,
                       f.active and f.role = 'AGENT' and (f.away_until is null or f.away_until < :today) as here,
                       not f.active and f.role = 'AGENT' and (f.deleted_at is null or f.deleted_at > :recently)
                           and exists (
                           select from (select heir, begun_at, at from departure
                                         where user_id = g.from_user and undone_at is null order by id desc limit 1) x
                            where x.heir = g.to_user and x.at > :recently and g.at between x.begun_at and x.at) as gone
                  from (select max(at) as at, quarter, by_user, from_user, to_user, count(distinct dealer_id) as n,
                               count(distinct dealer_id) filter (where stands) as still,
                               bool_or(reversed) as undone,
                               coalesce((array_agg(distinct dealer_id order by dealer_id) filter (where stands))[1 : :named], '{}') as dealers
                          from given
                         group by by_user, from_user, to_user, quarter
                         order by max(at) desc limit\s""" + most + """
                         ) g
                  join app_user b on b.id = g.by_user
                  join app_user f on f.id = g.from_user
                  join app_user t on t.id = g.to_user
                 order by g.at desc""", TYPES))
                .param("looked", LOOKED_AT)
                .param("named", GivenByHand.NAMED)
                .param("today", settings.companyDay(now))
                .param("recently", now.minus(Belongings.KEPT).atOffset(ZoneOffset.UTC))
                .query(GivingByHand::given)
                .list();
    }

    private static GivenByHand given(ResultSet row, int n) throws SQLException {
        return new GivenByHand(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("quarter", OffsetDateTime.class).toInstant(),
                row.getLong("by_user"),
                row.getString("by_name"),
                row.getLong("from_user"),
                row.getString("from_name"),
                row.getLong("to_user"),
                row.getString("to_name"),
                List.of((Long[]) row.getArray("dealers").getArray()),
                row.getInt("n"),
                row.getInt("still"),
                row.getBoolean("undone"),
                row.getBoolean("at_least"),
                row.getBoolean("here"),
                row.getBoolean("gone"));
    }
}
