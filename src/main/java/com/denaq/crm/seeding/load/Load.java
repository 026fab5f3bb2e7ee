package com.denaq.crm.seeding.load;

import com.denaq.crm.platform.derived.Copy;
import com.denaq.crm.seeding.life.Rows;
import com.denaq.crm.seeding.life.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes rows by COPY. Triggers stay silent: whatever is derived is worked out anew afterwards. Into empty tables it
 * goes without their indexes and foreign keys, which they get back as they were. One transaction; nobody else gets at
 * the tables meanwhile.
 */
@Component
public class Load {

    private final JdbcClient db;
    private final DataSource source;

    Load(JdbcClient db, DataSource source) {
        this.db = db;
        this.source = source;
    }

    /** The highest number that each table has given. */
    public Map<Table, Long> numbers() {
        Map<Table, Long> last = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            last.put(table, table.numbered() ? highest(table) : 0L);
        }
        return last;
    }

    private long highest(Table table) {
        return db.sql("""
                select greatest(
                    (select coalesce(max(id), 0) from %1$s),
                    (select coalesce(last_value, 0) from pg_sequences
                      where schemaname = current_schema() and sequencename = '%1$s_id_seq'))""".formatted(table.table())).query(Long.class).single();
    }

    /** {@code fill} is given where the rows go. */
    public void run(boolean empty, Map<Table, Long> numbers, Consumer<String> progress, Consumer<Consumer<Rows>> fill) {
        db.sql("set local maintenance_work_mem = '256MB'").update();
        Stream.of(Table.values())
                .forEach(table -> db.sql("alter table " + table.table() + " disable trigger user")
                        .update());
        List<Definition> taken = empty
                ? Definition.takeAway(
                        db, Stream.of(Table.values()).map(Table::table).toList())
                : List.of();
        Map<Table, Copy> copies = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            copies.put(table, new Copy(source, table.target()));
        }
        fill.accept(rows -> copies.forEach((table, copy) -> send(rows, table, copy)));
        progress.accept("putting the indexes up");
        taken.forEach(each -> each.giveBack(db));
        db.sql("set constraints all immediate").update();
        Stream.of(Table.values()).forEach(table -> afterwards(table, numbers));
    }

    private static void send(Rows rows, Table table, Copy copy) {
        rows.of(table).forEach(copy::row);
        copy.send();
    }

    private void afterwards(Table table, Map<Table, Long> numbers) {
        db.sql("alter table " + table.table() + " enable trigger user").update();
        long last = numbers.getOrDefault(table, 0L);
        if (table.numbered() && last > 0) {
            db.sql("select setval(pg_get_serial_sequence('" + table.table() + "', 'id'), :last)")
                    .param("last", last)
                    .query()
                    .listOfRows();
        }
        db.sql("analyze " + table.table()).update();
    }
}
