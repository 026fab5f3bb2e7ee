package com.denaq.crm.notes;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Reads rows of {@code sticky_note n} with the names that belong to it. */
@Component
class NoteRows {

    private final ObjectMapper json;

    NoteRows(ObjectMapper json) {
        this.json = json;
    }

    Note note(ResultSet row, int number) throws SQLException {
        long dealer = row.getLong("dealer_id");
        return new Note(
                row.getLong("id"),
                new UserId(row.getLong("from_user")),
                row.getString("from_name"),
                new UserId(row.getLong("to_user")),
                row.getString("to_name"),
                dealer == 0 ? null : new DealerId(dealer),
                row.getString("dealer_name"),
                row.getString("text"),
                saying(row.getString("saying")),
                row.getString("answered"),
                row.getObject("wanted_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                StoredTime.of(row, "read_at"),
                StoredTime.of(row, "done_at"));
    }

    private @Nullable Saying saying(@Nullable String written) {
        return written == null ? null : json.readValue(written, Saying.class);
    }

    @Nullable
    String written(@Nullable Saying saying) {
        return saying == null ? null : json.writeValueAsString(saying);
    }
}
