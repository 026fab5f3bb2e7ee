package com.denaq.crm.sweeping.groups;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of pairs that look alike, as the last sweep saw them. Namesakes elsewhere are not worth a look. */
@Repository
public class Links {

    private final JdbcClient db;

    Links(JdbcClient db) {
        this.db = db;
    }

    /** What was found of these dealers, in place of what earlier sweeps found of them. */
    public int found(long sweep, Collection<DealerId> dealers, List<AlikePair> pairs) {
        db.sql("""
                delete from duplicate_link
                 where (a = any(:dealers) or b = any(:dealers)) and sweep_id < :sweep""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .param("sweep", sweep)
                .update();
        List<AlikePair> kept = pairs.stream()
                .filter(pair -> pair.kind() != Match.Kind.NAMESAKE)
                .toList();
        return kept.isEmpty() ? 0 : insert(sweep, kept);
    }

    /** The dealer may be gone by now. */
    private int insert(long sweep, List<AlikePair> pairs) {
        return db.sql("""
                insert into duplicate_link (a, b, sweep_id, verdict, kind, bits, reasons)
                select l.a, l.b, :sweep, l.verdict, l.kind, l.bits, string_to_array(l.reasons, ' ')
                  from unnest(:a::bigint[], :b::bigint[], :verdicts::text[], :kinds::text[], :bits::real[], :reasons::text[])
                       as l (a, b, verdict, kind, bits, reasons)
                 where exists (select from dealer d where d.id = l.a) and exists (select from dealer d where d.id = l.b)
                       -- all dealers: an admin's, whoever looks is asked when they are shown
                    on conflict (a, b) do nothing""")
                .param("sweep", sweep)
                .param("a", column(pairs, pair -> pair.a().value()).toArray(Long[]::new))
                .param("b", column(pairs, pair -> pair.b().value()).toArray(Long[]::new))
                .param("verdicts", column(pairs, pair -> pair.verdict().name()).toArray(String[]::new))
                .param("kinds", column(pairs, pair -> pair.kind().name()).toArray(String[]::new))
                .param("bits", column(pairs, pair -> (float) pair.bits()).toArray(Float[]::new))
                .param("reasons", column(pairs, Links::reasons).toArray(String[]::new))
                .update();
    }

    private static <T> List<T> column(List<AlikePair> pairs, Function<AlikePair, T> value) {
        return pairs.stream().map(value).toList();
    }

    private static String reasons(AlikePair pair) {
        return pair.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    /** Those that the sweep didn't find again, and those of dealers that are gone. */
    public void forgetOld(long sweep, boolean whole) {
        if (whole) {
            db.sql("delete from duplicate_link where sweep_id < :sweep")
                    .param("sweep", sweep)
                    .update();
        }
        db.sql("""
                delete from duplicate_link l
                 where not exists (select from dealer d where d.id = l.a and d.deleted_at is null and d.merged_into is null)
                    or not exists (select from dealer d where d.id = l.b and d.deleted_at is null and d.merged_into is null)
                       -- all dealers: only whether they are there""").update();
    }

    /** The strongest first, so many at a time; without dealers that wait for an admin's word anyway. */
    void each(boolean sure, int most, Consumer<List<Link>> taker) {
        List<Link> some = new ArrayList<>();
        db.sql("""
                select l.a, l.b, l.verdict, l.kind, l.bits
                  from duplicate_link l
                 where l.verdict = :verdict
                   and l.a not in (select d.dealer_id from dealer_listing d where d.in_review)
                   and l.b not in (select d.dealer_id from dealer_listing d where d.in_review)
                       -- all dealers: only whether they wait
                 order by l.bits desc, l.a, l.b""")
                .param("verdict", (sure ? Verdict.Kind.ALREADY_HERE : Verdict.Kind.LOOKS_SIMILAR).name())
                .withFetchSize(most)
                .query(row -> {
                    some.add(new Link(
                            row.getLong("a"),
                            row.getLong("b"),
                            sure,
                            Match.Kind.valueOf(row.getString("kind")),
                            row.getFloat("bits")));
                    if (some.size() == most) {
                        taker.accept(List.copyOf(some));
                        some.clear();
                    }
                });
        taker.accept(some);
    }
}
