package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.KeyTable.Written;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import com.denaq.crm.platform.derived.BulkTable;
import com.denaq.crm.platform.derived.Copy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private final Profiles profiles;
    private final Commons commons;
    private final Clock clock;

    KeyRebuild(JdbcClient db, DataSource source, Profiles profiles, Commons commons, Clock clock) {
        this.db = db;
        this.source = source;
        this.profiles = profiles;
        this.commons = commons;
        this.clock = clock;
    }

    public void all(Consumer<String> progress) {
        BulkTable keys = new BulkTable(db, "duplicate_key");
        BulkTable near = new BulkTable(db, "duplicate_near");
        BulkTable rows = new BulkTable(db, "duplicate_profile");
        rows.refill(() -> keys.refill(() -> near.refill(() -> fill(progress))));
        progress.accept("counting words");
        commons.learn();
    }

    private void fill(Consumer<String> progress) {
        Copy rows = new Copy(source, "duplicate_profile (dealer_id, format, read, keys, written_at)");
        Copy keys = new Copy(source, "duplicate_key (key, dealer_id)");
        Vocabulary words = new Vocabulary(source);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long after = Long.MIN_VALUE;
        long done = 0;
        for (List<Long> ids = ids(after); !ids.isEmpty(); ids = ids(after)) {
            profiles.ofMany(ids.toArray(Long[]::new)).forEach((dealer, profile) -> {
                Written written = new Written(dealer, profile.written(), KeyTable.numbers(profile));
                rows.row(dealer, WrittenProfile.FORMAT, written.read(), written.array(), now);
                written.keys().forEach(key -> keys.row(key, dealer));
                profile.names().forEach(name -> name.tokens().forEach(words::add));
            });
            rows.send();
            keys.send();
            words.send();
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
