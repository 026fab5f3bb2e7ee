package com.denaq.crm.sweeping.groups;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.sweeping.groups.Cluster.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The clusters that wait for an admin, the best first; for admins alone. */
@Repository
public class Clusters {

    private static final Duration LATER = Duration.ofDays(30);

    private static final String SELECT = """
            select c.id, c.sure, c.kind, c.bits,
                   array(select m.dealer_id from duplicate_cluster_member m
                          where m.cluster_id = c.id order by m.dealer_id) as members,
                   s.reasons, s.a, s.b
              from duplicate_cluster c
              left join lateral (
                   select l.reasons, l.a, l.b
                     from duplicate_cluster_member a
                     join duplicate_cluster_member b on b.cluster_id = a.cluster_id and b.dealer_id > a.dealer_id
                     join duplicate_link l on l.a = a.dealer_id and l.b = b.dealer_id
                    where a.cluster_id = c.id order by l.bits desc limit 1) s on true
            """;

    private final JdbcClient db;
    private final Clock clock;

    Clusters(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Cluster> page(Viewer viewer, ClusterFilter filter, @Nullable Place after, int most) {
        mustManage(viewer);
        String behind = after == null ? "" : " and (c.sure, c.bits, c.id) < (:sure, :bits::real, :id)";
        return db.sql(SELECT + " where c.size > 1 and " + filter.condition() + behind
                        + " order by c.sure desc, c.bits desc, c.id desc limit :most")
                .param("now", now())
                .param("text", filter.pattern())
                .param("sure", after != null && after.sure())
                .param("bits", after == null ? 0 : after.bits())
                .param("id", after == null ? 0 : after.id())
                .param("most", most)
                .query(Clusters::cluster)
                .list();
    }

    /** The one behind it, or else the first of the list. */
    public Optional<Cluster> next(Viewer viewer, ClusterFilter filter, Place place) {
        return Stream.of(Optional.of(place), Optional.<Place>empty())
                .flatMap(after -> page(viewer, filter, after.orElse(null), 1).stream())
                .filter(each -> each.id() != place.id())
                .findFirst();
    }

    /** Exact to a thousand. */
    public long count(Viewer viewer, ClusterFilter filter) {
        mustManage(viewer);
        return db.sql("select count(*) from (select from duplicate_cluster c where c.size > 1 and " + filter.condition()
                        + " limit 1001) found")
                .param("now", now())
                .param("text", filter.pattern())
                .query(Long.class)
                .single();
    }

    /** Throws {@link ClusterGone} where there was one. */
    public Cluster read(Viewer viewer, long id) {
        mustManage(viewer);
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(Clusters::cluster)
                .optional()
                .orElseThrow(() -> gone(id));
    }

    /** Of one, where its number was given to any. */
    private RuntimeException gone(long id) {
        boolean was = db.sql("select is_called and :id between 1 and last_value from duplicate_cluster_id_seq")
                .param("id", id)
                .query(Boolean.class)
                .single();
        return was ? new ClusterGone(id) : new NotFound("cluster " + id);
    }

    /** For a month. */
    @Transactional
    public void later(Viewer viewer, long id) {
        until(read(viewer, id), now().plus(LATER));
    }

    @Transactional
    public void now(Viewer viewer, long id) {
        until(read(viewer, id), null);
    }

    private void until(Cluster cluster, @Nullable OffsetDateTime until) {
        db.sql("update duplicate_cluster set later_until = :until where id = :id")
                .param("id", cluster.id())
                .param("until", until)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static void mustManage(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("clusters of duplicates");
        }
    }

    private static Cluster cluster(ResultSet row, int number) throws SQLException {
        java.sql.Array reasons = row.getArray("reasons");
        return new Cluster(
                row.getLong("id"),
                row.getBoolean("sure"),
                Match.Kind.valueOf(row.getString("kind")),
                row.getFloat("bits"),
                Arrays.stream((Long[]) row.getArray("members").getArray())
                        .map(DealerId::new)
                        .toList(),
                reasons == null
                        ? List.of()
                        : Arrays.stream((String[]) reasons.getArray())
                                .map(Reason.Code::valueOf)
                                .toList(),
                reasons == null ? List.of() : List.of(new DealerId(row.getLong("a")), new DealerId(row.getLong("b"))));
    }
}
