package com.denaq.crm.dealers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By which names and sites a dealer was known before, also as another dealer that was merged into it. Search and the
 * duplicate check know them; whoever reads has read the dealer.
 */
@Repository
public class FormerFacts implements DealerTables {

    private final JdbcClient db;

    FormerFacts(JdbcClient db) {
        this.db = db;
    }

    /** A name or site of before. */
    public record Former(String value, Instant until) {}

    /** The latest first. */
    public List<Former> names(DealerId dealer) {
        return db.sql("""
                select f.value, f.until
                  from former_fact f join dealer d on d.id = f.dealer_id -- all dealers: whoever reads has read it
                 where f.dealer_id = :dealer and f.field = 'NAME' and lower(f.value) <> lower(d.name)
                 order by f.until desc, f.value limit 20""")
                .param("dealer", dealer.value())
                .query((row, n) -> new Former(
                        row.getString("value"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    void changed(DealerId dealer, Facts before, Facts after, Instant at) {
        changed(dealer, "NAME", before.name(), after.name(), at);
        changed(dealer, "SITE", before.site(), after.site(), at);
    }

    /** One that a merge brought is the dealer's own from now on: it stays when the two are parted. */
    private void changed(DealerId dealer, String field, @Nullable String before, @Nullable String after, Instant at) {
        if (before == null || plain(before).equals(after == null ? "" : plain(after))) {
            return;
        }
        db.sql("""
                insert into former_fact (dealer_id, field, value, until) values (:dealer, :field, :value, :at)
                on conflict (dealer_id, field, value) do update set merge_id = null, until = excluded.until""")
                .param("dealer", dealer.value())
                .param("field", field)
                .param("value", before)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("former_fact")
                .merge(Fate.COPIED)
                .delete(Fate.KEPT)
                .erase(Fate.REMOVED)
                .handOver(Fate.KEPT));
    }

    /** What the winner was called itself counts as well: it may take the other's name. */
    @Override
    public void merge(MergedDealers merge) {
        db.sql("""
                insert into former_fact (dealer_id, field, value, until, merge_id)
                select distinct on (field, value) :winner, field, value, until, :merge
                  from (select field, value, until from former_fact where dealer_id = :loser
                        union all
                        select f.field, f.value, :now::timestamptz
                          from dealer d cross join lateral (values ('NAME', d.name), ('SITE', d.site)) f (field, value) -- all dealers: the two
                         where d.id in (:winner, :loser) and f.value is not null) known
                 order by field, value, until
                    on conflict (dealer_id, field, value) do nothing""").params(merge.params()).update();
    }

    @Override
    public void undo(MergedDealers merge) {
        db.sql("delete from former_fact where merge_id = :merge")
                .params(merge.params())
                .update();
    }

    @EventListener
    void on(DealersErased erased) {
        db.sql("delete from former_fact where dealer_id = any(:dealers)")
                .param("dealers", erased.ids())
                .update();
    }
}
