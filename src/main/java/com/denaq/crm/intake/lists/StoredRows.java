package com.denaq.crm.intake.lists;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.lists.ListRow.Choice;
import com.denaq.crm.intake.lists.ListRow.Result;
import com.denaq.crm.intake.lists.ListRow.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.ObjectMapper;

/** Reads rows of lists as the database keeps them: few at once with their cells, for one row may have 200,000 characters. */
@Component
class StoredRows {

    /** Of those that are read at once; the last of them may have more. */
    private static final int CHARACTERS = 2_000_000;

    /** The driver holds so many, however long they are. */
    private static final int FETCHED = 10;

    private static final String WHOLE = "select * from lead_list_row where list_id = :list and ";
    private static final String BARE = """
            select n, line, '{}'::text[] as cells, verdict, twin_of, why, choice, result, dealer_id, given
              from lead_list_row
             where list_id = :list and\s""";

    private static final String ORDER = " order by n";
    private static final String FIRST = ORDER + " limit :most";

    private final JdbcClient db;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    StoredRows(JdbcClient db, ObjectMapper json, TransactionTemplate transaction) {
        this.db = db;
        this.json = json;
        this.transaction = transaction;
    }

    /** From the row after that, so many as the memory has room for: at least one, where there is any. */
    List<ListRow> few(long list, String which, int after, int most) {
        return few(query(WHOLE, list, "n > :after and " + which + FIRST, Map.of("after", after, "most", most)));
    }

    /** Of the {@code :rows}, likewise: ask again for the others. */
    List<ListRow> few(long list, String which, Collection<Integer> rows, int after) {
        return rows.isEmpty()
                ? List.of()
                : few(query(WHOLE, list, "n > :after and " + which + ORDER, these(rows))
                        .param("after", after));
    }

    /** The first ones, without their cells. */
    List<ListRow> bare(long list, String which, int most) {
        return bare(query(BARE, list, which + FIRST, Map.of("most", most)));
    }

    /** The last ones, without their cells: from the end on. */
    List<ListRow> lastBare(long list, String which, int most) {
        return bare(query(BARE, list, which + " order by n desc limit :most", Map.of("most", most)));
    }

    /** Of the {@code :rows}, without their cells. */
    List<ListRow> bare(long list, String which, Collection<Integer> rows) {
        return rows.isEmpty() ? List.of() : bare(query(BARE, list, which + ORDER, these(rows)));
    }

    private List<ListRow> bare(StatementSpec query) {
        return query.query(this::row).list();
    }

    private StatementSpec query(String select, long list, String which, Map<String, ?> params) {
        return db.sql(select + which).param("list", list).params(params);
    }

    private static Map<String, ?> these(Collection<Integer> rows) {
        return Map.of("rows", rows.toArray(Integer[]::new));
    }

    /** Outside of a transaction the driver would fetch all. */
    private List<ListRow> few(StatementSpec query) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<ListRow> few = new ArrayList<>();
            int characters = 0;
            try (Stream<ListRow> rows = query.withFetchSize(FETCHED).query(this::row).stream()) {
                for (Iterator<ListRow> each = rows.iterator(); characters < CHARACTERS && each.hasNext(); ) {
                    ListRow row = each.next();
                    few.add(row);
                    characters += ListArrival.characters(row.cells());
                }
            }
            return few;
        }));
    }

    private ListRow row(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        String result = row.getString("result");
        String why = row.getString("why");
        String given = row.getString("given");
        long dealer = row.getLong("dealer_id");
        return new ListRow(
                row.getInt("n"),
                row.getInt("line"),
                LeadLists.texts(row.getArray("cells")),
                verdict == null ? null : Verdict.valueOf(verdict),
                row.getObject("twin_of", Integer.class),
                why == null ? null : json.readValue(why, Why.class),
                Choice.valueOf(row.getString("choice")),
                result == null ? null : Result.valueOf(result),
                dealer == 0 ? null : new DealerId(dealer),
                given == null ? null : json.readValue(given, Given.class));
    }
}
