package com.denaq.crm.distribution.handing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people gave each other without Distribute; what one gives another within a quarter of an hour is one. */
@Repository
public class GivingByHand {

    private static final int LOOKED_AT = 5_000;

    private final JdbcClient db;

    GivingByHand(JdbcClient db) {
        this.db = db;
    }

    /** The latest first, of so many dealers that changed hands last. */
    public List<GivenByHand> latest(int most) {
        return db.sql("""
                select g.at, b.name as by_name, g.from_user, f.name as from_name, g.to_user, t.name as to_name,
                       g.dealers, g.n, f.active and f.role <> 'LEAD_CREATOR' as here,
                       f.deleted_at is null and exists (
                           select from departure x
                            where x.user_id = g.from_user and x.heir = g.to_user and x.undone_at is null
                              and g.at between x.begun_at and x.at) as gone
                  from (select max(at) as at, by_user, from_user, to_user, count(distinct dealer_id) as n,
                               (array_agg(distinct dealer_id))[1 : %d] as dealers
                          from (select by_user, from_user, to_user, at, dealer_id from assignment
                                 where hand_over_id is null and from_user is not null and to_user is not null
                                 order by id desc limit %d) a
                         group by by_user, from_user, to_user, date_bin('15 minutes', at, timestamptz 'epoch')
                         order by max(at) desc limit :most) g
                  join app_user b on b.id = g.by_user
                  join app_user f on f.id = g.from_user
                  join app_user t on t.id = g.to_user
                 order by g.at desc""".formatted(GivenByHand.NAMED, LOOKED_AT))
                .param("most", most)
                .query(GivingByHand::given)
                .list();
    }

    private static GivenByHand given(ResultSet row, int n) throws SQLException {
        return new GivenByHand(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"),
                row.getLong("from_user"),
                row.getString("from_name"),
                row.getLong("to_user"),
                row.getString("to_name"),
                List.of((Long[]) row.getArray("dealers").getArray()),
                row.getInt("n"),
                row.getBoolean("here"),
                row.getBoolean("gone"));
    }
}
