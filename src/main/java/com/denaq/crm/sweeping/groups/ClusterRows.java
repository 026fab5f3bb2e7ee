package com.denaq.crm.sweeping.groups;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes all clusters anew, set-wise. */
@Repository
class ClusterRows {

    private final JdbcClient db;

    ClusterRows(JdbcClient db) {
        this.db = db;
    }

    void begin() {
        db.sql("""
                create temp table found_cluster (
                    mark bigint, sure boolean, kind text, bits real, members bigint[]) on commit drop""").update();
    }

    void add(List<Group> groups) {
        db.sql("""
                insert into found_cluster (mark, sure, kind, bits, members)
                select f.mark, f.sure, f.kind, f.bits, f.members::bigint[]
                  from unnest(:marks::bigint[], :sure::boolean[], :kinds::text[], :bits::real[], :members::text[])
                       as f (mark, sure, kind, bits, members)""")
                .param("marks", column(groups, Group::mark).toArray(Long[]::new))
                .param("sure", column(groups, group -> group.strongest().sure()).toArray(Boolean[]::new))
                .param(
                        "kinds",
                        column(groups, group -> group.strongest().kind().name()).toArray(String[]::new))
                .param("bits", column(groups, group -> group.strongest().bits()).toArray(Float[]::new))
                .param("members", column(groups, ClusterRows::array).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> column(List<Group> groups, Function<Group, T> value) {
        return groups.stream().map(value).toList();
    }

    private static String array(Group group) {
        return group.members().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * Dealers before clusters, as those do who merge, delete or tell apart: they wait until the new clusters are there, or
     * what they did is there when the sizes are worked out.
     */
    private void lock() {
        db.sql("""
                select count(*) from (
                    select from dealer d -- all dealers: locked before clusters of them are written
                     where d.id in (select unnest(f.members) from found_cluster f
                                     where not exists (select from duplicate_cluster c where c.mark = f.mark))
                     order by d.id for key share of d) locked""").query().singleRow();
        db.sql("lock table duplicate_cluster in exclusive mode").update();
    }

    /** What was found takes the place of what was there. */
    void replace() {
        db.sql("analyze found_cluster").update();
        lock();
        db.sql("delete from duplicate_cluster c where not exists (select from found_cluster f where f.mark = c.mark)")
                .update();
        db.sql("""
                insert into duplicate_cluster (mark, sure, kind, bits, words, size)
                select f.mark, f.sure, f.kind, f.bits,
                       (select lower(string_agg(concat_ws(' ', d.name, d.city, 'd-' || d.id), ' ' order by d.id))
                          from dealer d where d.id = any(f.members)), -- all dealers: the list asks who looks
                       cardinality(f.members)
                  from found_cluster f
                    on conflict (mark) do update
                   set sure = excluded.sure, kind = excluded.kind, bits = excluded.bits, words = excluded.words,
                       size = excluded.size
                 where (duplicate_cluster.sure, duplicate_cluster.kind, duplicate_cluster.bits, duplicate_cluster.words,
                        duplicate_cluster.size)
                       is distinct from (excluded.sure, excluded.kind, excluded.bits, excluded.words, excluded.size)""").update();
        db.sql("""
                insert into duplicate_cluster_member (cluster_id, dealer_id)
                select c.id, m.dealer_id
                  from found_cluster f
                  join duplicate_cluster c on c.mark = f.mark
                 cross join unnest(f.members) as m (dealer_id)
                    on conflict do nothing""").update();
    }
}
