package com.denaq.crm.duplicates.engine;

import com.denaq.crm.platform.derived.BulkTable;
import com.denaq.crm.platform.derived.Copy;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the keys of all dealers anew, by COPY. */
@Component
public class KeyRebuild {

    private static final int BATCH = 5_000;

    private final JdbcClient db;
    private final DataSource source;
    private final KeyTable table;
    private final Commons commons;

    KeyRebuild(JdbcClient db, DataSource source, KeyTable table, Commons commons) {
        this.db = db;
        this.source = source;
        this.table = table;
        this.commons = commons;
    }

    public void all(Consumer<String> progress) {
        new BulkTable(db, "duplicate_key").refill(() -> fill(progress));
        progress.accept("counting words");
        commons.learn();
    }

    private void fill(Consumer<String> progress) {
        Copy copy = new Copy(source, "duplicate_key (dealer_id, kind, key)");
        long after = Long.MIN_VALUE;
        long done = 0;
        for (List<Long> ids = ids(after); !ids.isEmpty(); ids = ids(after)) {
            table.wanted(ids.toArray(Long[]::new))
                    .forEach((dealer, keys) -> keys.forEach(key -> copy.row(dealer, key.kind().number, key.text())));
            copy.send();
            after = ids.getLast();
            done += ids.size();
            progress.accept(done + " dealers");
        }
    }

    private List<Long> ids(long after) {
        return db.sql("""
                select id from dealer -- all dealers: everybody is warned of everything that is here
                 where id > :after order by id limit :batch""")
                .param("after", after)
                .param("batch", BATCH)
                .query(Long.class)
                .list();
    }
}
