package com.denaq.crm.merging.rows;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import com.denaq.crm.duplicates.DecidedPairs;
import com.denaq.crm.duplicates.Opinion;
import com.denaq.crm.merging.Accuracy;
import com.denaq.crm.merging.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of decisions. What was said of the loser of a merge and a third holds for the winner as well, unless something
 * else was said of that.
 */
@Repository
@Order(90)
public class DecisionRows implements DecidedPairs, DealerTables {

    private static final String SELECT = """
            select d.id, d.a, d.b, d.same, u.name as by_name, d.at
              from duplicate_decision d join app_user u on u.id = d.by_user
             where d.ended_at is null
            """;

    private final JdbcClient db;

    DecisionRows(JdbcClient db) {
        this.db = db;
    }

    /** In place of what was said before. */
    public void put(Pair pair, boolean same, Decision.Source source, Word word, Opinion engine) {
        OffsetDateTime at = word.at().atOffset(ZoneOffset.UTC);
        end(pair, word);
        db.sql("""
                insert into duplicate_decision (a, b, same, by_user, at, source, verdict, score, bits, sure, kind, merge_id, deed)
                values (:a, :b, :same, :by, :at, :source, :verdict, :score, :bits, :sure, :kind, :merge, :deed)""")
                .param("a", pair.a().value())
                .param("b", pair.b().value())
                .param("same", same)
                .param("by", word.by())
                .param("at", at)
                .param("source", source.name())
                .param(
                        "verdict",
                        engine.verdict() == null ? null : engine.verdict().name())
                .param("score", engine.score())
                .param("bits", engine.bits())
                .param("kind", engine.kind() == null ? null : engine.kind().name())
                .param("sure", engine.sure())
                .param("merge", word.merge())
                .param("deed", word.deed())
                .update();
    }

    /** Who says it and when; in which merge, or together with what else, if so. */
    public record Word(
            long by,
            Instant at,
            @Nullable Long merge,
            @Nullable Long deed) {
        public Word(long by, Instant at) {
            this(by, at, null, null);
        }
    }

    /** Two dealers, the lower number first. */
    public record Pair(DealerId a, DealerId b) {
        public static Pair of(DealerId one, DealerId other) {
            return one.value() < other.value() ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public boolean end(Pair pair, Word word) {
        return db.sql("""
                        update duplicate_decision set ended_at = :at, ended_by = :merge, ended_deed = :deed
                         where a = :a and b = :b and ended_at is null""")
                        .param("a", pair.a().value())
                        .param("b", pair.b().value())
                        .param("at", word.at().atOffset(ZoneOffset.UTC))
                        .param("merge", word.merge())
                        .param("deed", word.deed())
                        .update()
                > 0;
    }

    /** Only what that person said there. */
    public boolean end(Pair pair, Instant at, Decision.Source source, UserId by) {
        return db.sql("""
                        update duplicate_decision set ended_at = :at
                         where a = :a and b = :b and ended_at is null and source = :source and by_user = :by""")
                        .param("a", pair.a().value())
                        .param("b", pair.b().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("source", source.name())
                        .param("by", by.value())
                        .update()
                > 0;
    }

    public Optional<Decision> of(Pair pair) {
        return db.sql(SELECT + " and d.a = :a and d.b = :b")
                .param("a", pair.a().value())
                .param("b", pair.b().value())
                .query(DecisionRows::decision)
                .optional();
    }

    /** The newest first, at most fifty. */
    public List<Decision> about(DealerId dealer) {
        return db.sql(SELECT + " and (d.a = :dealer or d.b = :dealer) order by d.at desc, d.id desc limit 50")
                .param("dealer", dealer.value())
                .query(DecisionRows::decision)
                .list();
    }

    @Override
    public Map<DealerId, Set<DealerId>> notTheSame(Collection<DealerId> dealers) {
        Map<DealerId, Set<DealerId>> others = new HashMap<>();
        db.sql("""
                select a as one, b as other from duplicate_decision where a = any(:dealers) and not same and ended_at is null
                union all
                select b, a from duplicate_decision where b = any(:dealers) and not same and ended_at is null""")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .query(row -> {
                    others.computeIfAbsent(new DealerId(row.getLong(1)), none -> new HashSet<>())
                            .add(new DealerId(row.getLong(2)));
                });
        return others;
    }

    /** Of what was said since then; what was taken back doesn't count. */
    public List<Accuracy> accuracy(Instant since) {
        return db.sql("""
                select verdict, count(*) filter (where same) as same, count(*) filter (where not same) as different,
                       count(*) filter (
                           where same = (verdict <> 'LOOKS_NEW' and coalesce(kind not in ('BRANCH', 'NAMESAKE'), true))
                       ) as agreed
                  from duplicate_decision
                 where at >= :since and verdict is not null and ended_at is null
                 group by verdict
                 order by array_position(array['ALREADY_HERE', 'LOOKS_SIMILAR', 'LOOKS_NEW'], verdict)""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Accuracy.class)
                .list();
    }

    @Override
    public List<DealerTable> tables() {
        DealerTable table = DealerTable.named("duplicate_decision")
                .merge(Fate.COPIED)
                .delete(Fate.KEPT)
                .erase(Fate.KEPT)
                .handOver(Fate.KEPT);
        return List.of(table.column("a"), table.column("b"));
    }

    @Override
    public void merge(MergedDealers merge) {
        db.sql("""
                insert into duplicate_decision (a, b, same, by_user, at, source, merge_id)
                select least(:winner, o.third), greatest(:winner, o.third), o.same, o.by_user, o.at, 'CARRIED', :merge
                  from (select case when a = :loser then b else a end as third, same, by_user, at
                          from duplicate_decision
                         where (a = :loser or b = :loser) and ended_at is null) o
                 where o.third <> :winner
                    on conflict (a, b) where ended_at is null do nothing""").params(merge.params()).update();
    }

    @Override
    public void undo(MergedDealers merge) {
        db.sql("delete from duplicate_decision where merge_id = :merge")
                .params(merge.params())
                .update();
        db.sql("""
                update duplicate_decision d set ended_at = null, ended_by = null
                 where ended_by = :merge and not exists (
                       select from duplicate_decision n where n.a = d.a and n.b = d.b and n.ended_at is null)""").params(merge.params()).update();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getLong("id"),
                new DealerId(row.getLong("a")),
                new DealerId(row.getLong("b")),
                row.getBoolean("same"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
