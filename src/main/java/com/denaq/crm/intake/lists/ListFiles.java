package com.denaq.crm.intake.lists;

import com.denaq.crm.intake.table.Column;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps workbooks with several sheets in the database, as long as another of them may be wanted: a few days, and only until
 * something of it is brought in. In pieces, so that no more than one is in memory.
 */
@Repository
class ListFiles {

    private static final int PIECE = 1 << 20;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient db;

    ListFiles(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param sheets what those with data are called
     * @param sheet which of them was read
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long list, List<String> sheets, int sheet, InputStreamSource file) throws IOException {
        db.sql("update lead_list set sheets = :sheets, sheet = :sheet where id = :list")
                .param("sheet", sheet)
                .param("list", list)
                .param("sheets", sheets.toArray(String[]::new))
                .update();
        try (InputStream in = file.getInputStream()) {
            int n = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.sql("insert into lead_list_file (list_id, n, piece) values (:list, :n, :piece)")
                        .param("list", list)
                        .param("n", n++)
                        .param("piece", piece)
                        .update();
            }
        }
    }

    boolean has(long list) {
        return pieces(list) > 0;
    }

    private int pieces(long list) {
        return db.sql("select count(*)::int from lead_list_file where list_id = :list")
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    /** Nothing in it where it isn't kept. */
    InputStreamSource of(long list) {
        return () -> {
            Iterator<InputStream> pieces = IntStream.range(0, pieces(list))
                    .mapToObj(n -> (InputStream) new ByteArrayInputStream(piece(list, n)))
                    .iterator();
            return new SequenceInputStream(new Enumeration<>() {
                @Override
                public boolean hasMoreElements() {
                    return pieces.hasNext();
                }

                @Override
                public InputStream nextElement() {
                    return pieces.next();
                }
            });
        };
    }

    private byte[] piece(long list, int n) {
        return db.sql("select piece from lead_list_file where list_id = :list and n = :n")
                .param("list", list)
                .param("n", n)
                .query(byte[].class)
                .single();
    }

    /** The list is another sheet, without rows so far, of which nobody has said yet what its columns are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sheet(long list, int sheet, @Nullable List<String> headings, List<Column> columns, boolean remembered) {
        db.sql("delete from lead_list_row where list_id = :list")
                .param("list", list)
                .update();
        db.sql("""
                update lead_list
                   set sheet = :sheet, headings = :headings, columns = :columns, remembered = :remembered,
                       checked = 0, state = 'MAPPING', stopped = false, resumes_at = null, started_at = at, version = version + 1
                 where id = :list""")
                .param("list", list)
                .param("sheet", sheet)
                .param("headings", headings == null ? null : headings.toArray(String[]::new))
                .param("columns", LeadLists.names(columns))
                .param("remembered", remembered)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long list) {
        db.sql("delete from lead_list_file where list_id = :list")
                .param("list", list)
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Forgetting {

        @Bean
        RecurringTask<Void> forgetListFiles(JdbcClient db, Clock clock) {
            return Tasks.recurring("forget-list-files", FixedDelay.of(PAUSE))
                    .execute((task, context) -> db.sql("""
                    delete from lead_list_file f using lead_list l where l.id = f.list_id and l.at < :before""")
                            .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                            .update());
        }
    }
}
