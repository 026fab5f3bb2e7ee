package com.denaq.crm.duplicates.engine;

import com.denaq.crm.access.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is told of dealers that look like the one asked about. */
@Component
class Cards {

    private final JdbcClient db;

    Cards(JdbcClient db) {
        this.db = db;
    }

    record Card(
            String name,
            @Nullable String city,
            @Nullable String region,
            String state,
            Instant since,
            @Nullable String owner,
            boolean mayOpen,
            List<String> formerNames) {}

    /** Those that are there, by id. */
    Map<Long, Card> of(Viewer viewer, Collection<Long> dealers) {
        Map<Long, Card> cards = new HashMap<>();
        if (dealers.isEmpty()) {
            return cards;
        }
        db.sql("""
                -- all dealers: whether a company is here already concerns everybody; what is told of it depends on the viewer
                select d.id, d.name, d.city, d.region, d.standing, d.in_review, d.created_at,
                       (select u.name from app_user u where u.id = d.owner_id) as owner_name,
                       array(select f.value from former_fact f where f.dealer_id = d.id and f.field = 'NAME'
                              order by f.until desc, f.value) as former_names,
                       """ + viewer.mayRead("d") + """
                       as may_open
                  from dealer d
                 where d.id = any((select :dealers)::bigint[]) and d.deleted_at is null and d.merged_into is null""")
                .param("dealers", dealers.toArray(Long[]::new))
                .params(viewer.params())
                .query(row -> {
                    cards.put(row.getLong("id"), card(row));
                });
        return cards;
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                row.getString("name"),
                row.getString("city"),
                row.getString("region"),
                row.getBoolean("in_review") ? "IN_REVIEW" : row.getString("standing"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("owner_name"),
                row.getBoolean("may_open"),
                List.of((String[]) row.getArray("former_names").getArray()));
    }
}
