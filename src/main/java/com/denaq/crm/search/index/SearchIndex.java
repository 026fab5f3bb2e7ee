package com.denaq.crm.search.index;

import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.checks.Check;
import com.denaq.crm.platform.checks.Checks;
import com.denaq.crm.platform.derived.BulkTable;
import com.denaq.crm.platform.derived.Copy;
import com.denaq.crm.platform.derived.DerivedRows;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words by which dealers are found, in the same transaction as what they are taken from. */
@Service
@Order(30)
public class SearchIndex implements DerivedRows, Checks {

    private static final int BATCH = 1_000;
    private static final int PORTION = 5_000;

    private final JdbcClient db;
    private final DataSource source;
    private final WordTable table;

    SearchIndex(JdbcClient db, DataSource source, WordTable table) {
        this.db = db;
        this.source = source;
        this.table = table;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void inTheSameTransaction(DealersTouched event) {
        if (event.aspect() == Aspect.ENTERED) {
            event.portions(BATCH).forEach(table::enter);
        } else if (event.recognisedAnew()) {
            event.portions(BATCH).forEach(table::refresh);
        } else if (event.aspect() == Aspect.OWNER) {
            event.portions(BATCH).forEach(table::own);
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    @Transactional
    public void rebuildAll(Consumer<String> progress) {
        new BulkTable(db, "search_word").refill(() -> fill(progress));
        progress.accept("learning words");
        new BulkTable(db, "vocabulary").refill(() -> db.sql("""
                insert into vocabulary (word, count)
                select word, count(*) from search_word group by word order by word""").update());
    }

    private void fill(Consumer<String> progress) {
        Copy copy = new Copy(source, "search_word (dealer_id, word, field, owner_id)");
        long done = 0;
        for (List<Long> ids = ids(Long.MIN_VALUE); !ids.isEmpty(); ids = ids(ids.getLast())) {
            table.wanted(ids.toArray(Long[]::new))
                    .forEach((dealer, words) ->
                            words.all().forEach(word -> copy.row(dealer, word.text(), word.field(), words.owner())));
            copy.send();
            done += ids.size();
            progress.accept("%,d dealers".formatted(done));
        }
    }

    private List<Long> ids(long after) {
        return db.sql("""
                select id from dealer -- all dealers: who may find them is asked when somebody searches
                 where id > :after order by id limit :portion""")
                .param("after", after)
                .param("portion", PORTION)
                .query(Long.class)
                .list();
    }

    @Override
    public List<Check> all() {
        return List.of(
                new Check("search-complete", "Each live dealer, and no other, can be found", """
                        select 'Dealer ' || coalesce(d.id, w.dealer_id)
                               || case when w.dealer_id is null then ' can''t be found' else ' is gone but found' end
                          from (select id, name from dealer -- all dealers
                                 where deleted_at is null and merged_into is null) d
                          full join (select distinct dealer_id from search_word) w on w.dealer_id = d.id
                         where d.id is null or (w.dealer_id is null and d.name ~ '[[:alnum:]]')"""),
                new Check("search-owner", "Beside each word stands whose the dealer is", """
                        select distinct 'Dealer ' || d.id || ' is found as ' || coalesce('user ' || w.owner_id, 'nobody')
                          from dealer d -- all dealers
                          join search_word w on w.dealer_id = d.id
                         where w.owner_id is distinct from d.owner_id"""),
                new Check("search-vocabulary", "Each word by which dealers are found is in the vocabulary", """
                        select 'The word ' || w.word || ' is missing from the vocabulary'
                          from (select distinct word from search_word) w
                         where not exists (select from vocabulary v where v.word = w.word)"""));
    }
}
