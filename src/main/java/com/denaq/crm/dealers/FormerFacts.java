package com.denaq.crm.dealers;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * By which names and sites a dealer was known before, also as another dealer that was merged into it, and where that was. Search and the
 * duplicate check know them; whoever reads has read the dealer.
 */
@Repository
public class FormerFacts implements DealerTables {

    private static final int MOST = 20;

    private final JdbcClient db;

    FormerFacts(JdbcClient db) {
        this.db = db;
    }

    /** What it was called, and where it was as one that was merged into it; the latest first, without what it is today. */
    public record Before(List<String> names, List<FormerPlace> places) {

        public static final Before NOTHING = new Before(List.of(), List.of());
    }

    public Before before(Dealer dealer) {
        Facts now = dealer.facts();
        List<String> names = new ArrayList<>();
        List<FormerPlace> places = new ArrayList<>();
        db.sql("""
                select field, value from former_fact
                 where dealer_id = :dealer and field in ('NAME', 'PLACE')
                 order by until desc, value limit 100""").param("dealer", dealer.id().value()).query(row -> {
            String value = row.getString("value");
            if (row.getString("field").equals("PLACE")) {
                FormerPlace place = FormerPlace.read(value);
                if (!place.within(now.street(), now.city(), now.region(), now.country())) {
                    places.add(place);
                }
            } else if (!value.equalsIgnoreCase(now.name())) {
                names.add(value);
            }
        });
        return new Before(most(names), most(places));
    }

    private static <T> List<T> most(List<T> some) {
        return some.stream().limit(MOST).toList();
    }

    /** The name of before of one of two by which both were or are called. */
    public record Agreed(DealerId a, DealerId b, String name) {}

    /**
     * Of those pairs whose names agree only with what one of the two was called before.
     *
     * @param ones and {@code others}: the first with the first, and so on
     */
    public List<Agreed> agreed(List<DealerId> ones, List<DealerId> others) {
        return db.sql("""
                select p.a, p.b, min(x.name) as name
                  from unnest(:ones::bigint[], :others::bigint[]) p (a, b)
                  join dealer a on a.id = p.a -- all dealers: whoever asks has read one and is told what it is called
                  join dealer b on b.id = p.b -- all dealers: and what else agrees with that
                 cross join lateral (select a.name union all
                                     select value from former_fact where dealer_id = a.id and field = 'NAME') x (name)
                  join lateral (select b.name union all
                                select value from former_fact where dealer_id = b.id and field = 'NAME') y (name)
                    on %1$s(x.name%2$s = %1$s(y.name%2$s
                 where %1$s(a.name%2$s <> %1$s(b.name%2$s
                 group by p.a, p.b""".formatted("lower(regexp_replace", ", '[^[:alnum:]]+', '', 'g'))"))
                .param("ones", ones.stream().map(DealerId::value).toArray(Long[]::new))
                .param("others", others.stream().map(DealerId::value).toArray(Long[]::new))
                .query((row, number) -> new Agreed(
                        new DealerId(row.getLong("a")), new DealerId(row.getLong("b")), row.getString("name")))
                .list();
    }

    void changed(DealerId dealer, Facts before, Facts after, Instant at) {
        changed(dealer, "NAME", before.name(), after.name(), at);
        changed(dealer, "SITE", before.site(), after.site(), at);
    }

    /** One that a merge brought stays the merge's: it goes with the other when the two are parted. */
    private void changed(DealerId dealer, String field, @Nullable String before, @Nullable String after, Instant at) {
        if (before == null || plain(before).equals(after == null ? "" : plain(after))) {
            return;
        }
        db.sql("""
                insert into former_fact (dealer_id, field, value, until) values (:dealer, :field, :value, :at)
                on conflict (dealer_id, field, value) do update set until = excluded.until""")
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
                          from dealer d -- all dealers: the two
                         cross join lateral (values ('NAME', d.name), ('SITE', d.site), ('PLACE', %s)) f (field, value)
                         where d.id in (:winner, :loser) and f.value is not null) known
                 order by field, value, until
                    on conflict (dealer_id, field, value) do nothing""".formatted(FormerPlace.KEPT)).params(merge.params()).update();
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
