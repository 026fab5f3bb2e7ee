package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code next_step s} with the names of its people. */
final class StepRows {

    static final String SELECT = """
            select s.id, s.dealer_id, s.assignee, u.name as assignee_name, s.kind, s.what,
                   s.contact_id, nullif(c.name, '–') as contact_name, s.due_at, s.due_date, s.due_time, s.zone,
                   s.done_at, s.done_by, s.ended, s.version
              from next_step s
              join app_user u on u.id = s.assignee
              left join contact c on c.id = s.contact_id
            """;

    private StepRows() {}

    static NextStep step(ResultSet row, int number) throws SQLException {
        UserId contact = user(row, "contact_id");
        String ended = row.getString("ended");
        return new NextStep(
                new StepId(row.getLong("id")),
                new DealerId(row.getLong("dealer_id")),
                new UserId(row.getLong("assignee")),
                row.getString("assignee_name"),
                StepKind.valueOf(row.getString("kind")),
                row.getString("what"),
                contact == null ? null : new ContactId(contact.value()),
                row.getString("contact_name"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_date", LocalDate.class),
                row.getObject("due_time", LocalTime.class),
                ZoneId.of(row.getString("zone")),
                StoredTime.of(row, "done_at"),
                user(row, "done_by"),
                ended == null ? null : NextStep.Ended.valueOf(ended),
                row.getInt("version"));
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new UserId(id);
    }
}
