package com.denaq.crm.listing.rows;

import com.denaq.crm.listing.rows.ListingRows.Named;
import com.denaq.crm.platform.derived.DerivedRows;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes all rows anew: a million in about a minute, because the indexes are put up afterwards. Lists wait meanwhile. */
@Component
@Order(10)
class Rebuild implements DerivedRows {

    private static final int PORTION = 20_000;

    private final JdbcClient db;
    private final ListingRows rows;

    Rebuild(JdbcClient db, ListingRows rows) {
        this.db = db;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "listing";
    }

    @Override
    @Transactional
    public void rebuildAll(Consumer<String> progress) {
        db.sql("truncate dealer_listing, standing_count").update();
        db.sql("alter table dealer_listing disable trigger user").update();
        List<Index> indexes = indexes();
        indexes.forEach(index -> db.sql("drop index " + index.name).update());
        fill(progress);
        indexes.forEach(index -> db.sql(index.definition).update());
        db.sql("alter table dealer_listing enable trigger user").update();
        db.sql("insert into standing_count select owner_id, standing, count(*) from dealer_listing -- all dealers\n"
                        + "group by 1, 2")
                .update();
        db.sql("analyze dealer_listing").update();
    }

    private void fill(Consumer<String> progress) {
        long done = 0;
        long last = 0;
        List<Named> portion;
        do {
            portion = db.sql(ListingRows.NAMED + """
                     where d.id > :last and d.deleted_at is null and d.merged_into is null
                     order by d.id
                     limit :portion""")
                    .param("last", last)
                    .param("portion", PORTION)
                    .query(Named.class)
                    .list();
            if (!portion.isEmpty()) {
                rows.insert(portion, "");
                last = portion.getLast().id();
                done += portion.size();
                progress.accept("%,d dealers listed".formatted(done));
            }
        } while (portion.size() == PORTION);
    }

    private List<Index> indexes() {
        return db.sql("""
                select quote_ident(indexname) as name, indexdef as definition from pg_indexes
                 where schemaname = current_schema() and tablename = 'dealer_listing' and indexname <> 'dealer_listing_pkey'""").query(Index.class).list();
    }

    private record Index(String name, String definition) {}
}
