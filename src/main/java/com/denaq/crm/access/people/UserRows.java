package com.denaq.crm.access.people;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a {@link User} out of a row with the {@link #COLUMNS}; the table's alias is {@code u}. */
@Component
public class UserRows implements RowMapper<User> {

    public static final String COLUMNS = """
            u.id user_id, u.email, u.name, u.role, u.active, u.deleted_at, u.away_until, u.language, u.time_zone,
            u.theme, u.compact, u.single_keys, u.last_seen_at, u.version""";

    private final Settings settings;

    UserRows(Settings settings) {
        this.settings = settings;
    }

    @Override
    public User mapRow(ResultSet row, int number) throws SQLException {
        String zone = row.getString("time_zone");
        return new User(
                new UserId(row.getLong("user_id")),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"),
                row.getObject("deleted_at") != null,
                row.getObject("away_until", LocalDate.class),
                row.getString("language"),
                zone == null ? settings.companyZone() : ZoneId.of(zone),
                row.getString("theme"),
                row.getBoolean("compact"),
                row.getBoolean("single_keys"),
                StoredTime.of(row, "last_seen_at"),
                row.getInt("version"));
    }
}
