package com.denaq.crm.merging;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.support.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table is forgotten when dealers are merged, parted, deleted, erased or handed over. */
@DatabaseTest
class DealerTablesTests {

    /** By foreign key, or by the name of the column. */
    private static final String POINTING_AT_DEALERS = """
            select distinct c.relname || '.' || a.attname
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
              join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
             where a.attnum > 0 and not a.attisdropped
               and (a.attname = 'dealer_id'
                    or exists (select from pg_constraint f
                                where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'dealer'::regclass
                                  and a.attnum = any(f.conkey)))
             order by 1""";

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectProvider<DealerTables> rooms;

    @Test
    void each_table_that_points_at_a_dealer_says_what_becomes_of_its_rows() {
        List<String> pointing = db.sql(POINTING_AT_DEALERS).query(String.class).list();
        assertThat(all())
                .as("beans of DealerTables, against the catalogue")
                .extracting(each -> each.name() + "." + each.column())
                .containsExactlyInAnyOrderElementsOf(pointing);
    }

    @Test
    void each_says_so_for_all_five_deeds() {
        assertThat(all()).allSatisfy(table -> {
            assertThat(table.merge()).as("%s when merged", table.name()).isNotNull();
            assertThat(table.undo()).as("%s when parted", table.name()).isNotNull();
            assertThat(table.delete()).as("%s when deleted", table.name()).isNotNull();
            assertThat(table.erase()).as("%s when erased", table.name()).isNotNull();
            assertThat(table.handOver()).as("%s when handed over", table.name()).isNotNull();
        });
    }

    private List<DealerTable> all() {
        return rooms.stream().flatMap(room -> room.tables().stream()).toList();
    }
}
