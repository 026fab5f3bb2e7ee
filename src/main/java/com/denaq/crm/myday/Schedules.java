package com.denaq.crm.myday;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schedules that dealers have, read when there are others, and evaluated when somebody opens or closes. */
@Component
class Schedules {

    private final JdbcClient db;
    private volatile @Nullable Known known;

    Schedules(JdbcClient db) {
        this.db = db;
    }

    /** Which there are: rows come and go but never change. */
    private record Seal(long rows, @Nullable OffsetDateTime newest) {}

    private record Known(Seal seal, List<Schedule> schedules, Openings openings) {}

    Openings at(Instant now) {
        Seal seal = db.sql("select count(*) as rows, max(added_at) as newest from business_hours")
                .query((row, n) -> new Seal(row.getLong("rows"), row.getObject("newest", OffsetDateTime.class)))
                .single();
        Known there = known;
        if (there == null || !there.seal.equals(seal)) {
            List<Schedule> schedules = read();
            there = new Known(seal, schedules, new Openings(schedules, now));
            known = there;
        } else if (!there.openings.holdAt(now)) {
            there = new Known(seal, there.schedules, new Openings(there.schedules, now));
            known = there;
        }
        return there.openings;
    }

    private List<Schedule> read() {
        return db.sql("select id, time_zone, opens, closes, open_days, country from business_hours")
                .query(Schedules::schedule)
                .list();
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        return new Schedule(
                row.getInt("id"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getInt("open_days"),
                row.getString("country"));
    }
}
