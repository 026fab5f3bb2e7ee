package com.denaq.crm.steps;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.steps.NextStep.Ended;
import com.denaq.crm.steps.StepTrace.Deed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out who did what to a step. */
@Component
public class StepTraces {

    private final JdbcClient db;
    private final Users users;

    StepTraces(JdbcClient db, Users users) {
        this.db = db;
        this.users = users;
    }

    /** Empty for what happened by itself, and where another change than those by hand lies between. */
    public Optional<StepTrace> last(NextStep step) {
        return step.open() ? ofOpen(step) : ofEnded(step);
    }

    private Optional<StepTrace> ofEnded(NextStep step) {
        Deed deed =
                step.ended() == Ended.DONE ? Deed.DONE : step.ended() == Ended.REPLACED ? Deed.REPLACED : Deed.ENDED;
        UserId by = step.doneBy();
        Instant at = step.doneAt();
        return by == null || at == null
                ? Optional.empty()
                : users.find(by).map(user -> new StepTrace(deed, user.name(), at, null, null));
    }

    /** A hand-over, or another zone, changes steps by the thousand and writes nothing about each of them. */
    private Optional<StepTrace> ofOpen(NextStep step) {
        List<StepTrace> all = db.sql("""
                select a.action, u.name, a.at, a.changes #>> '{date,0}' as date, a.changes #>> '{time,0}' as time
                  from audit_entry a join app_user u on u.id = a.by_user
                 where a.dealer_id = :dealer and a.subject = 'step' and a.subject_id = :id
                 order by a.id desc""")
                .param("dealer", step.dealer().value())
                .param("id", step.id().value())
                .query(StepTraces::trace)
                .list();
        long changes = all.stream().filter(each -> each.deed() != Deed.PLANNED).count();
        return changes == step.version() ? all.stream().findFirst() : Optional.empty();
    }

    private static StepTrace trace(ResultSet row, int number) throws SQLException {
        String date = row.getString("date");
        String time = row.getString("time");
        return new StepTrace(
                deed(row.getString("action")),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                date == null ? null : LocalDate.parse(date),
                time == null ? null : LocalTime.parse(time));
    }

    private static Deed deed(@Nullable String action) {
        return switch (action) {
            case "opened" -> Deed.PLANNED;
            case "moved" -> Deed.MOVED;
            case "reopened" -> Deed.REOPENED;
            case null, default -> Deed.ENDED;
        };
    }
}
