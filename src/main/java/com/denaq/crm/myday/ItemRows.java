package com.denaq.crm.myday;

import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.time.StoredTime;
import com.denaq.crm.steps.Lateness;
import com.denaq.crm.steps.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of a {@link Part}. */
record ItemRows(QueueSection section, Openings openings, Instant now) implements RowMapper<QueueItem> {

    private static final int LONGEST = 200;

    @Override
    public QueueItem mapRow(ResultSet row, int number) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("time_zone"));
        Instant opens = openings.readyAt(row.getInt("hours_id"), now);
        boolean anyTime = row.getString("due_time") == null;
        Instant due = StoredTime.of(row, "due_at");
        Long step = row.getObject("step_id", Long.class);
        Long contact = row.getObject("contact_id", Long.class);
        String words = row.getString("words");
        return new QueueItem(
                section,
                new DealerId(row.getLong("dealer_id")),
                row.getString("name"),
                why(row.getString("why")),
                words == null || words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…",
                instant(row, "at"),
                anyTime,
                due,
                due != null && Lateness.at(now, !anyTime, due, row.getObject("due_date", LocalDate.class), zone),
                zone,
                !opens.isAfter(now),
                opens,
                step == null ? null : new StepId(step),
                contact == null ? null : new ContactId(contact),
                row.getString("contact_name"),
                new QueuePlace(section, instant(row, "key_at"), row.getLong("dealer_id")));
    }

    /** Kinds of activity and of step, and what the parts call their own. */
    private static QueueWhy why(String why) {
        return switch (why) {
            case "CALL_IN" -> QueueWhy.MISSED_CALL;
            case "MAIL_IN" -> QueueWhy.REPLY;
            case "MESSAGE_IN" -> QueueWhy.MESSAGE;
            case "MESSAGE" -> QueueWhy.WRITE;
            default -> QueueWhy.valueOf(why);
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
