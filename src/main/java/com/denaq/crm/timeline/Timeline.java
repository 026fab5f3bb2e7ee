package com.denaq.crm.timeline;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.NotFound;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a dealer's timeline. Asks no permission: whoever reads has read the dealer in full. */
@Repository
public class Timeline {

    private final JdbcClient db;

    Timeline(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param kinds none for all
     * @param before from {@link TimelinePage#older()}; null, or something else, for the newest
     */
    public TimelinePage page(DealerId dealer, Collection<ActivityKind> kinds, @Nullable String before, int limit) {
        Cursor cursor = Cursor.read(before);
        String older = cursor == null ? "" : " and (a.at, a.id) < (:at, :id)";
        String only = kinds.isEmpty() ? "" : " and a.kind = any(:kinds)";
        JdbcClient.StatementSpec sql = db.sql(ActivityRows.SELECT + """
                 where a.dealer_id = (select :dealer::bigint) and a.deleted_at is null""" + older + only + """

                 order by a.at desc, a.id desc
                 limit\s""" + (limit + 1))
                .param("dealer", dealer.value())
                .param("kinds", kinds.stream().map(Enum::name).toArray(String[]::new));
        if (cursor != null) {
            sql = sql.param("at", cursor.at().atOffset(ZoneOffset.UTC)).param("id", cursor.id());
        }
        List<Activity> found = sql.query(ActivityRows::activity).list();
        boolean more = found.size() > limit;
        List<Activity> shown = more ? found.subList(0, limit) : found;
        return new TimelinePage(shown, more ? Cursor.of(shown.getLast()).write() : null);
    }

    /** How many of each kind, of the newest so many; a kind that never happened is missing. */
    public Map<ActivityKind, Integer> counts(DealerId dealer, int newest) {
        Map<ActivityKind, Integer> counts = new EnumMap<>(ActivityKind.class);
        db.sql("""
                select kind, count(*) as n
                  from (select kind from activity
                         where dealer_id = :dealer and deleted_at is null
                         order by at desc, id desc limit %d) latest
                 group by kind""".formatted(newest)).param("dealer", dealer.value()).query(row -> {
            counts.put(ActivityKind.valueOf(row.getString("kind")), row.getInt("n"));
        });
        return counts;
    }

    /** What lists have told in it and that wasn't taken back since. */
    public Set<Story.FromList.Given> toldByLists(DealerId dealer) {
        return db.sql("""
                select word
                  from (select distinct on (g.word) g.word, (a.details ->> 'back')::boolean as back
                          from activity a, jsonb_array_elements_text(a.details -> 'given') as g (word)
                         where a.dealer_id = :dealer and a.kind = 'STAGE' and a.details ->> 'list' is not null
                           and a.deleted_at is null
                         order by g.word, a.id desc) latest
                 where not back""")
                .param("dealer", dealer.value())
                .query((row, n) -> Story.FromList.Given.of(row.getString("word")))
                .set();
    }

    /** Throws {@link NotFound} also for one of another dealer, or a deleted one. */
    public Activity read(DealerId dealer, ActivityId id) {
        return find(id, false)
                .filter(activity -> activity.dealer().equals(dealer))
                .orElseThrow(() -> new NotFound("activity " + id + " of dealer " + dealer));
    }

    Optional<Activity> find(ActivityId id, boolean deleted) {
        return db.sql(ActivityRows.SELECT + " where a.id = :id and (a.deleted_at is not null) = :deleted")
                .param("id", id.value())
                .param("deleted", deleted)
                .query(ActivityRows::activity)
                .optional();
    }
}
