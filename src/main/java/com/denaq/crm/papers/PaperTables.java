package com.denaq.crm.papers;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import com.denaq.crm.files.StoredFiles;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of each paper that two dealers have, the one that is further counts for both. The loser keeps its own as they were. */
@Component
class PaperTables implements DealerTables {

    private static final String KEPT =
            "state, file_id, note, state_since, changed_by, before_state, before_file, before_note";

    private final JdbcClient db;
    private final StoredFiles files;

    PaperTables(JdbcClient db, StoredFiles files) {
        this.db = db;
        this.files = files;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("paper")
                .merge(Fate.COPIED)
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.KEPT));
    }

    @Override
    public void merge(MergedDealers merge) {
        db.sql("""
                with better as (
                    select l.*, to_jsonb(w) as was, coalesce(w.version, 0) + 1 as next
                      %s),
                noted as (
                    insert into merge_row (merge_id, relation, key, before)
                    select :merge, 'paper', paper_type::text, jsonb_build_object('was', was, 'version', next) from better)
                insert into paper as p (dealer_id, paper_type, %2$s, version)
                select :winner, paper_type, %2$s, 1 from better
                on conflict (dealer_id, paper_type) do update set (%2$s, version) = (%3$s, p.version + 1)""".formatted(FurtherPapers.FROM, KEPT, KEPT.replaceAll("(\\w+)", "excluded.$1")))
                .params(merge.params())
                .update();
    }

    /** What somebody has done with a paper since stays. */
    @Override
    public void undo(MergedDealers merge) {
        db.sql("""
                update paper p set (%s, version) = (%s, p.version + 1)
                  from merge_row m cross join lateral jsonb_populate_record(null::paper, m.before -> 'was') w
                 where m.merge_id = :merge and m.relation = 'paper' and p.dealer_id = :winner
                   and p.paper_type = m.key::bigint and p.version = (m.before ->> 'version')::int
                   and m.before ->> 'was' is not null""".formatted(KEPT, KEPT.replaceAll("(\\w+)", "w.$1")))
                .params(merge.params())
                .update();
        db.sql("""
                delete from paper p using merge_row m
                 where m.merge_id = :merge and m.relation = 'paper' and p.dealer_id = :winner
                   and p.paper_type = m.key::bigint and p.version = (m.before ->> 'version')::int
                   and m.before ->> 'was' is null""").params(merge.params()).update();
        staying(merge).forEach(file -> with(merge, file, files.copy(file, merge.winner())));
    }

    /** Files that go back to the loser, of papers that stay. */
    private List<Long> staying(MergedDealers merge) {
        return db.sql("""
                select distinct f.id
                  from paper p join stored_file f on f.id in (p.file_id, p.before_file)
                  join merge_row m on m.merge_id = :merge and m.relation = 'stored_file' and m.key = f.id::text
                 where p.dealer_id = :winner and f.dealer_id = :winner
                 order by f.id""").params(merge.params()).query(Long.class).list();
    }

    private void with(MergedDealers merge, long file, long copy) {
        db.sql("""
                update paper
                   set file_id = case when file_id = :file then :copy else file_id end,
                       before_file = case when before_file = :file then :copy else before_file end
                 where dealer_id = :winner and :file in (file_id, before_file)""")
                .params(merge.params())
                .param("file", file)
                .param("copy", copy)
                .update();
        db.sql(
                        "insert into paper_file (file_id, paper_type) select :copy, paper_type from paper_file where file_id = :file")
                .param("file", file)
                .param("copy", copy)
                .update();
    }
}
