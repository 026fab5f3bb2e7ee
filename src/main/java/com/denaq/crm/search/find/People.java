package com.denaq.crm.search.find;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Names;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.FoundPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people and phones and e-mails, of dealers that the viewer may read in full. */
@Component
public class People {

    /** Of each way to read a number: four digits begin thousands. */
    private static final int CANDIDATES = 500;

    private static final int FEWEST_READ = 500;
    private static final String COLUMNS = "d.id, d.name as dealer, k.name, coalesce(k.do_not_call, false) as silent";

    private static final Map<String, String> TYPES =
            Map.of("tail", "text", "tailEnd", "text", "e164", "text", "from", "text");

    private final JdbcClient db;

    People(JdbcClient db) {
        this.db = db;
    }

    /** Whose names have one of the words, at these dealers, in their order. */
    public List<FoundPerson> named(Viewer viewer, Collection<Found> dealers, List<String> words, int limit) {
        if (dealers.isEmpty()) {
            return List.of();
        }
        return db
                // materialized: for the sake of the order the planner would walk through everybody's people
                .sql("with k as materialized (select * from contact"
                        + " where dealer_id = any((select :dealers)::bigint[]) and deleted_at is null) select "
                        + COLUMNS
                        + ", null as by from k join dealer d on d.id = k.dealer_id where " + viewer.mayRead("d")
                        + " order by array_position(:dealers, k.dealer_id), k.id limit "
                        + Math.max(FEWEST_READ, 4 * limit))
                .params(viewer.params())
                .param(
                        "dealers",
                        dealers.stream().map(each -> each.id().value()).toArray(Long[]::new))
                .query(People::person)
                .list()
                .stream()
                .filter(person -> hasOne(person.name() == null ? "" : person.name(), words))
                .limit(limit)
                .toList();
    }

    private static boolean hasOne(String name, List<String> words) {
        return Names.searchWords(name).stream().anyMatch(own -> words.stream().anyMatch(own::startsWith));
    }

    /**
     * The numbers that begin so, any of them, or end so. Here as below candidates are asked for in the index's order: a plan
     * made for any beginning expects to meet enough of them soon, wherever in the table it starts to read.
     */
    public List<FoundPerson> withPhone(Viewer viewer, List<String> beginnings, String digits, int limit) {
        String begins = Stream.iterate(0, i -> i < beginnings.size(), i -> i + 1)
                .map(i -> "(select p.dealer_id, p.contact_id, p.e164 as by from phone p where p.e164 >= (select :from"
                        + i + "::text) and p.e164 < (select :to" + i + "::text) order by p.e164 limit " + CANDIDATES
                        + ")")
                .collect(Collectors.joining(" union "));
        String ends = """
                 union (select p.dealer_id, p.contact_id, p.e164 as by from phone p
                  where reverse(p.e164) collate "C" >= :tail and reverse(p.e164) collate "C" < :tailEnd
                  order by reverse(p.e164) collate "C" limit\s""" + CANDIDATES + ")";
        JdbcClient.StatementSpec sql = reached(viewer, begins + ends, limit)
                .param("tail", new StringBuilder(digits).reverse().toString())
                .param("tailEnd", new StringBuilder(digits).reverse() + ":");
        for (int i = 0; i < beginnings.size(); i++) {
            sql = sql.param("from" + i, beginnings.get(i)).param("to" + i, beginnings.get(i) + ":"); // comes after 9
        }
        return sql.query(People::person).list();
    }

    /** The addresses that begin so; from {@code @} on, those at that domain. */
    public List<FoundPerson> withEmail(Viewer viewer, String typed, int limit) {
        boolean domain = typed.startsWith("@");
        String column = domain ? "e.domain" : "e.address";
        return reached(viewer, """
                (select e.dealer_id, e.contact_id, e.address as by from email e
                  where %1$s >= :from and %1$s < :from || '~' order by %1$s limit %2$d)""".formatted(column, CANDIDATES), limit)
                .param("from", domain ? typed.substring(1) : typed)
                .query((row, n) -> person(row, Emails.shown(row.getString("by"))))
                .list();
    }

    private JdbcClient.StatementSpec reached(Viewer viewer, String candidates, int limit) {
        return db.sql(Planned.once(
                        "select " + COLUMNS + ", c.by from (" + candidates + ") c join dealer d on d.id = c.dealer_id"
                                + " left join contact k on k.id = c.contact_id where d.merged_into is null and "
                                + viewer.mayRead("d")
                                + " order by (d.owner_id = :viewer) desc nulls last, d.id desc, c.by limit " + limit,
                        TYPES))
                .params(viewer.params());
    }

    private static FoundPerson person(ResultSet row, int number) throws SQLException {
        return person(row, row.getString("by"));
    }

    private static FoundPerson person(ResultSet row, @Nullable String by) throws SQLException {
        return new FoundPerson(
                new DealerId(row.getLong("id")),
                row.getString("dealer"),
                row.getString("name"),
                by,
                row.getBoolean("silent"));
    }
}
