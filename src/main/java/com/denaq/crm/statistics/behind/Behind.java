package com.denaq.crm.statistics.behind;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.statistics.periods.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows behind a figure, the latest first. Their sum is the figure, taken-back ones counting -1. */
@Repository
public class Behind {

    private static final String TALKED = " and is_talk(a.outcome) ";
    private static final String NOT_MISSED = " and a.outcome is distinct from 'MISSED' ";

    private final JdbcClient db;
    private final Settings settings;

    Behind(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * Which figure.
     *
     * @param user whose; null: everybody's
     * @param reason of the refusals; null: any
     */
    public record Asked(
            Figure figure,
            Period period,
            @Nullable Long user,
            @Nullable String reason) {}

    /** After which row it goes on; at the beginning {@link #START}. */
    public record After(Instant at, long id, int seq) {
        public static final After START = new After(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE, 0);
    }

    /**
     * One row.
     *
     * @param name of the dealer, as far as one may see it; null: there is none
     * @param open whether the dealer's page can be opened
     * @param binned whether the dealer stands in the recycle bin now
     * @param what ends a message key
     * @param n 1, or -1 where something was taken back
     */
    public record Line(
            After place,
            @Nullable Long dealer,
            @Nullable String name,
            boolean open,
            boolean binned,
            Instant at,
            @Nullable String who,
            @Nullable String what,
            int n) {}

    public List<Line> lines(Viewer viewer, Asked asked, After after, int most) {
        return switch (asked.figure().series()) {
            case DID -> activities(viewer, asked, after, most);
            case TRIED -> attempts(viewer, asked, after, most);
            case COHORT -> cohort(viewer, asked, after, most);
            default -> moves(viewer, asked, after, most);
        };
    }

    private List<Line> moves(Viewer viewer, Asked asked, After after, int most) {
        String what =
                asked.figure().what() == null ? asked.reason() : asked.figure().what();
        return query(
                        dealer(viewer, "null") + """
                       m.at, u.name as who, m.kind as what, f.n, d.id as id, m.seq
                  from move_figure f
                  join stage_move m on m.dealer_id = f.dealer_id and m.seq = f.seq
                  join dealer d on d.id = f.dealer_id -- what the viewer may see of it stands in front
                  left join app_user u on u.id = m.by_user
                 where f.series = :series and f.day between :from and :to
                   and (m.at, m.dealer_id, m.seq) < (:at, :id, :seq)
                """ + (what == null ? "" : " and f.what = :what")
                                + (asked.user() == null ? "" : " and f.user_id = :user")
                                + " order by m.at desc, m.dealer_id desc, m.seq desc limit :most",
                        viewer,
                        asked,
                        after,
                        most)
                .param("what", what)
                .query(Behind::line)
                .list();
    }

    /** By the people one after the other: so the index of each is read from its end. */
    private List<Line> activities(Viewer viewer, Asked asked, After after, int most) {
        return query(
                        dealer(viewer, "null") + """
                       a.at, u.name as who, a.outcome as what, 1 as n, a.id, 0 as seq
                  from app_user u
                 cross join lateral (
                       select a.* from activity a
                        where a.by_user = u.id and a.at >= :begin and a.at < :end and a.kind = :what
                          and a.deleted_at is null and (a.at, a.id) < (:at, :id)
                """
                                + (asked.figure() == Figure.TALKS
                                        ? TALKED
                                        : asked.figure() == Figure.CALLS ? NOT_MISSED : "")
                                + """
                        order by a.at desc, a.id desc limit :most) a
                  join dealer d on d.id = a.dealer_id -- what the viewer may see of it stands in front
                """
                                + (asked.user() == null ? "" : " where u.id = :user")
                                + " order by a.at desc, a.id desc limit :most",
                        viewer,
                        asked,
                        after,
                        most)
                .param("what", asked.figure().what())
                .query(Behind::line)
                .list();
    }

    private List<Line> attempts(Viewer viewer, Asked asked, After after, int most) {
        return query(
                        dealer(viewer, "a.name") + """
                       a.at, u.name as who, a.outcome as what, 1 as n, a.id, 0 as seq
                  from app_user u
                 cross join lateral (
                       select a.* from lead_attempt a
                        where a.by_user = u.id and a.day between :from and :to and (a.at, a.id) < (:at, :id)
                          and a.undone_at is null
                """ + outcome(asked.figure())
                                + """
                        order by a.at desc, a.id desc limit :most) a
                  left join dealer d on d.id = a.dealer_id -- what the viewer may see of it stands in front
                """ + (asked.user() == null ? "" : " where u.id = :user")
                                + " order by a.at desc, a.id desc limit :most",
                        viewer,
                        asked,
                        after,
                        most)
                .param("what", asked.figure().what())
                .query(Behind::line)
                .list();
    }

    private static String outcome(Figure figure) {
        return figure == Figure.UNIQUE
                ? " and a.outcome <> 'BLOCKED'"
                : figure.what() == null ? "" : " and a.outcome = :what";
    }

    /** Whoever's the dealer was first. */
    private List<Line> cohort(Viewer viewer, Asked asked, After after, int most) {
        return query(
                        dealer(viewer, "null") + """
                       e.at, u.name as who, e.kind as what, 1 as n, d.id as id, e.seq
                  from (select * from stage_move e
                         where e.seq = 1 and e.day >= :from and e.day < :to + interval '1 month'
                           and date_trunc('month', e.day) between :from and :to
                           and (e.at, e.dealer_id, e.seq) < (:at, :id, :seq)
                         order by e.at desc, e.dealer_id desc) e
                 cross join lateral came_to(e.dealer_id) c
                 cross join lateral first_owner(e.dealer_id) o
                  join dealer d on d.id = e.dealer_id -- what the viewer may see of it stands in front
                  left join app_user u on u.id = e.by_user
                 where c.stage = :what
                """ + (asked.user() == null ? "" : " and coalesce(o.owner, 0) = :user")
                                + " order by e.at desc, e.dealer_id desc limit :most",
                        viewer,
                        asked,
                        after,
                        most)
                .param("what", asked.figure().what())
                .query(Behind::line)
                .list();
    }

    private static String dealer(Viewer viewer, String otherwise) {
        return "select d.id as dealer, coalesce(case when %s then d.name end, %s) as name,"
                        .formatted(viewer.maySeeRow("d"), otherwise)
                + " d.id is not null and %s and d.merged_into is null as open, ".formatted(viewer.mayRead("d"))
                + "d.deleted_at is not null as binned, ";
    }

    private JdbcClient.StatementSpec query(String sql, Viewer viewer, Asked asked, After after, int most) {
        return db.sql(sql)
                .params(viewer.params())
                .param("series", asked.figure().series().name())
                .param("from", asked.period().from())
                .param("to", asked.period().to())
                .param("begin", begin(asked.period().from()))
                .param("end", begin(asked.period().to().plusDays(1)))
                .param("user", asked.user() == null ? 0L : asked.user())
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("id", after.id())
                .param("seq", after.seq())
                .param("most", most);
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(settings.companyZone()).toOffsetDateTime();
    }

    private static Line line(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        long dealer = row.getLong("dealer");
        return new Line(
                new After(at, row.getLong("id"), row.getInt("seq")),
                dealer == 0 ? null : dealer,
                row.getString("name"),
                row.getBoolean("open"),
                row.getBoolean("binned"),
                at,
                row.getString("who"),
                row.getString("what"),
                row.getInt("n"));
    }
}
