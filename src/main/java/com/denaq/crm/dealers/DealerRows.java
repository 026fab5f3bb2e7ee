package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code dealer d}, with its owner's name, as a {@link Dealer}. */
final class DealerRows {

    static final String COLUMNS = """
            d.id, d.name, d.site, d.site_key, d.street, d.postcode, d.city, d.region, d.country, d.time_zone,
            d.opens, d.closes, d.open_days, d.does, d.sells, d.buys_now, d.speaks, d.remark,
            d.standing, d.standing_since, d.stage_seq, d.refusal_reason, d.refusal_note, d.try_again_on,
            d.owner_id, d.owned_since, d.in_review, d.source, d.entered_by, d.created_at, d.version,
            (select name from app_user where id = d.owner_id) as owner_name
            """;

    private DealerRows() {}

    static Dealer dealer(ResultSet row, int number) throws SQLException {
        return new Dealer(
                new DealerId(row.getLong("id")),
                facts(row),
                row.getString("site_key"),
                standing(row),
                row.getInt("stage_seq"),
                user(row, "owner_id"),
                row.getString("owner_name"),
                StoredTime.of(row, "owned_since"),
                row.getBoolean("in_review"),
                Source.valueOf(row.getString("source")),
                new UserId(row.getLong("entered_by")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("name"),
                row.getString("site"),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("region"),
                row.getString("country"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getInt("open_days"),
                row.getString("does"),
                row.getString("sells"),
                row.getString("buys_now"),
                row.getString("speaks"),
                row.getString("remark"));
    }

    static Standing standing(ResultSet row) throws SQLException {
        Instant since = row.getObject("standing_since", OffsetDateTime.class).toInstant();
        return switch (Standing.Kind.valueOf(row.getString("standing"))) {
            case LEAD -> new Lead(since);
            case FIRM -> new Firm(since);
            case DEAD_END -> new DeadEnd(since, refusal(row));
            case ACCOUNT -> new Account(since);
            case CLIENT -> new Client(since);
        };
    }

    private static Refusal refusal(ResultSet row) throws SQLException {
        return new Refusal(
                row.getLong("refusal_reason"),
                row.getString("refusal_note"),
                row.getObject("try_again_on", LocalDate.class));
    }

    static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new UserId(id);
    }
}
