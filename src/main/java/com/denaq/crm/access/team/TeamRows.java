package com.denaq.crm.access.team;

import com.denaq.crm.access.Belongings;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.people.UserRows;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and locks the rows of people. Admins are locked before anybody else, in the order of their ids. */
@Component
class TeamRows {

    /** So long a deletion can be taken back. */
    static final Duration RECENTLY = Belongings.KEPT;

    private static final String SELECT = "select " + UserRows.COLUMNS + " from app_user u ";

    private final JdbcClient db;
    private final UserRows rows;
    private final Clock clock;

    TeamRows(JdbcClient db, UserRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /** By name; there are tens. */
    List<User> list(Show show) {
        return db.sql(SELECT + "where " + show.condition + " order by lower(u.name), u.id")
                .param("recently", recently())
                .query(rows)
                .list();
    }

    Map<Show, Long> counts() {
        Map<Show, Long> counts = new EnumMap<>(Show.class);
        for (Show show : Show.values()) {
            counts.put(
                    show,
                    db.sql("select count(*) from app_user u where " + show.condition)
                            .param("recently", recently())
                            .query(Long.class)
                            .single());
        }
        return counts;
    }

    /** Somebody whom the list shows. */
    User find(UserId id) {
        return db.sql(SELECT + "where u.id = :id and (u.deleted_at is null or u.deleted_at > :recently)")
                .param("id", id.value())
                .param("recently", recently())
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFound("user " + id));
    }

    boolean hasPassword(UserId id) {
        return db.sql("select password_hash is not null from app_user where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    Optional<User> withAddress(String email) {
        return db.sql(SELECT + "where u.email = :email")
                .param("email", email)
                .query(rows)
                .optional();
    }

    /** As {@link #find}, and nobody else changes them until the end of the transaction. */
    User lock(UserId id) {
        db.sql("select id from app_user where id = :id for no key update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    /** Whether there is another active admin, who stays one until the end of the transaction. */
    boolean anotherAdminThan(UserId id) {
        return db
                .sql("select id from app_user where role = 'ADMIN' and active order by id for no key update")
                .query(Long.class)
                .list()
                .stream()
                .anyMatch(each -> each != id.value());
    }

    private OffsetDateTime recently() {
        return clock.instant().minus(RECENTLY).atOffset(ZoneOffset.UTC);
    }
}
