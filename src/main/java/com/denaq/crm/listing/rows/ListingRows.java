package com.denaq.crm.listing.rows;

import com.denaq.crm.reading.Names;
import com.denaq.crm.steps.Lateness;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes {@code dealer_listing}. The rows are locked first, in one order, and worked out by a later statement, which
 * sees what whoever held them before has committed: so the last to write is right.
 */
@Repository
class ListingRows {

    /** The hours {@code h} of a dealer {@code d}. */
    private static final String HOURS = """
            business_hours h
             where h.time_zone = d.time_zone and h.opens = d.opens and h.closes = d.closes and h.open_days = d.open_days
               and h.country = d.country""";

    /** What {@link Named} is made of. */
    static final String NAMED = "select d.id, d.name, d.city, exists(select from " + HOURS + ") as timed\n"
            + "  from dealer d -- all dealers: each has its row\n";

    /** What of a row doesn't come from the name and city: see {@link #OF_DEALER}. A move or hand-over is no contact. */
    static final String VALUES = """
            d.standing, d.standing_since, d.owner_id, d.in_review, d.country, coalesce(d.region, '') as region,
            d.source, d.entered_by, d.created_at,
            coalesce((select a.at from activity a
                       where a.dealer_id = d.id and a.kind not in ('STAGE', 'ASSIGNMENT') and a.deleted_at is null
                       order by a.at desc, a.id desc limit 1), d.created_at) as last_activity_at,
            (select a.at from activity a
              where a.dealer_id = d.id and a.kind = 'CALL' and a.outcome is distinct from 'MISSED' and a.deleted_at is null
              order by a.at desc, a.id desc limit 1) as last_call_at,
            s.due_at as next_due_at, %s as late_at,
            d.site is not null as has_site,
            (select h.id from %s) as hours_id,
            coalesce(d.owner_id, s.assignee) as worker_id,
            (select a.at from activity a
              where a.dealer_id = d.id and a.wants_answer and a.answered_at is null and a.deleted_at is null
                and (a.needs_answer_by is not null
                     or (d.owner_id is null and (d.standing <> 'DEAD_END' or a.at > d.standing_since)))
              order by a.at desc limit 1) as answer_at
            """.formatted(Lateness.FROM, HOURS);

    private static final String OPEN_STEP = "left join next_step s on s.dealer_id = d.id and s.done_at is null\n";

    /** What {@link #VALUES} are of. */
    static final String OF_DEALER = " dealer d -- all dealers: each row repeats its own\n " + OPEN_STEP;

    static final String COLUMNS = """
            standing, standing_since, owner_id, in_review, country, region, source, entered_by, created_at,
            last_activity_at, last_call_at, next_due_at, late_at, has_site, hours_id, worker_id, answer_at""";

    private final JdbcClient db;

    ListingRows(JdbcClient db) {
        this.db = db;
    }

    /** All but the sort keys of name and city. */
    void refresh(Collection<Long> dealers) {
        Long[] ids = locked(dealers);
        db.sql("update dealer_listing l set (" + COLUMNS + ") = (" + of("n") + ") from (select d.id, " + VALUES
                        + " from"
                        + OF_DEALER + """
                 where d.id = any((select :ids)::bigint[])) n
                 where l.dealer_id = n.id and ("""
                        + of("l") + ") is distinct from (" + of("n") + ")")
                .param("ids", ids)
                .update();
    }

    /** Of dealers that have no row yet. */
    void enter(Collection<Long> dealers) {
        insert(live(dealers.toArray(Long[]::new)), "");
    }

    private List<Named> live(Long[] ids) {
        return db.sql(NAMED + """
                 where d.id = any((select :ids)::bigint[]) and d.deleted_at is null and d.merged_into is null""").param("ids", ids).query(Named.class).list();
    }

    /** The whole row; the row of one that is gone goes. */
    void remake(Collection<Long> dealers) {
        Long[] ids = locked(dealers);
        List<Named> live = live(ids);
        insert(live, """
                on conflict (dealer_id) do update
                   set (name_key, city_key, %s) = (excluded.name_key, excluded.city_key, %s)
                """.formatted(COLUMNS, of("excluded")));
        if (live.size() < ids.length) {
            db.sql("delete from dealer_listing -- all dealers: those that are gone\n"
                            + " where dealer_id = any((select :ids)::bigint[]) and dealer_id <> all(:live)")
                    .param("ids", ids)
                    .param("live", live.stream().map(Named::id).toArray(Long[]::new))
                    .update();
        }
    }

    void insert(List<Named> dealers, String otherwise) {
        Long[] ids = dealers.stream().map(Named::id).toArray(Long[]::new);
        if (!dealers.stream().allMatch(Named::timed)) {
            learnHours(ids);
        }
        db.sql("insert into dealer_listing (dealer_id, name_key, city_key, " + COLUMNS + """
                )
                select d.id, k.name_key, k.city_key,""" + VALUES + """
                  from unnest((select :ids)::bigint[], (select :names)::text[], (select :cities)::text[]) as k(id, name_key, city_key)
                  join dealer d on d.id = k.id -- all dealers: each has its row
                """ + OPEN_STEP
                        + otherwise)
                .param("ids", ids)
                .param("names", dealers.stream().map(Named::nameKey).toArray(String[]::new))
                .param("cities", dealers.stream().map(Named::cityKey).toArray(String[]::new))
                .update();
    }

    /** Asks first: a number taken in vain would leave a gap, and the numbers are places in an array. */
    private void learnHours(Long[] dealers) {
        db.sql("""
                insert into business_hours (time_zone, opens, closes, open_days, country)
                select distinct d.time_zone, d.opens, d.closes, d.open_days, d.country
                  from dealer d -- all dealers: those to be listed
                 where d.id = any((select :ids)::bigint[])
                   and not exists (select from %s)
                 order by 1, 2, 3, 4, 5
                    on conflict do nothing""".formatted(HOURS)).param("ids", dealers).update();
    }

    static String of(String alias) {
        return COLUMNS.replaceAll("(\\w+)", alias + ".$1");
    }

    private Long[] locked(Collection<Long> dealers) {
        Long[] ids = dealers.stream().sorted().distinct().toArray(Long[]::new);
        db.sql("""
                select 1 from dealer_listing -- all dealers: to be written
                 where dealer_id = any((select :ids)::bigint[])
                 order by dealer_id
                   for update""").param("ids", ids).query().listOfRows();
        return ids;
    }

    /**
     * A dealer with what its keys are made of.
     *
     * @param timed whether its hours have a number
     */
    record Named(long id, String name, @Nullable String city, boolean timed) {

        String nameKey() {
            return Names.sortKey(name);
        }

        String cityKey() {
            return city == null ? "" : Names.sortKey(city);
        }
    }
}
