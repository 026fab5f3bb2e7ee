package com.denaq.crm.management.trail;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.papers.PaperTypes;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.platform.words.Languages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Reads the audit, the latest first. */
@Repository
class Trail {

    private static final TypeReference<Map<String, List<@Nullable String>>> CHANGES = new TypeReference<>() {};
    private static final String NAMED = """
            select e.id, e.at, e.by_user, e.address, e.subject, e.subject_id, e.dealer_id, e.action, e.changes::text,
                   u.name as by_name, d.name as dealer_name, d.deleted_at is null as live,
                   case when e.subject = 'user' then (select name from app_user where id = e.subject_id)
                        when e.subject = 'contact' then (select name from contact where id = e.subject_id)
                        when e.subject = 'refusal-reason'
                        then (select case when :russian then name_ru else name_en end from refusal_reason where id = e.subject_id)
                        when e.subject in ('paper', 'paper-type')
                        then (select case when :russian then name_ru else name_en end from paper_type where id = e.subject_id)
                        end as subject_name
              from audit_entry e
              left join app_user u on u.id = e.by_user
              left join dealer d on d.id = e.dealer_id -- all dealers: an admin looks
             where e.at >= :begin and e.at < :end and (e.at, e.id) < (:at, :id)%s
             order by e.at desc, e.id desc limit :most""";

    private final JdbcClient db;
    private final Users users;
    private final PaperTypes types;
    private final ObjectMapper json;

    Trail(JdbcClient db, Users users, PaperTypes types, ObjectMapper json) {
        this.db = db;
        this.users = users;
        this.types = types;
        this.json = json;
    }

    /** Its days are those of who reads, as the times that are shown. */
    List<TrailEntry> entries(Screen reader, TrailForm form, @Nullable String after, int most) {
        if (form.problems().any()) {
            return List.of();
        }
        Place place = Place.of(after);
        TrailForm.Days days = form.days(reader.moments().today());
        List<TrailEntry> entries = db.sql(NAMED.formatted(where(form)))
                .param("begin", begin(days.first(), reader.zone()))
                .param("end", begin(days.last().plusDays(1), reader.zone()))
                .param("user", form.userId())
                .param("dealer", form.dealerId())
                .param("subject", form.subject())
                .param("at", place.at().atOffset(ZoneOffset.UTC))
                .param("id", place.id())
                .param("most", most)
                .param("russian", Languages.isRussian(reader.locale()))
                .query(this::entry)
                .list();
        Map<UserId, String> owners = users.names(entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .flatMap(TrailEntry.Change::owners)
                .toList());
        Map<String, String> papers =
                entries.stream().anyMatch(TrailEntry::namesPapers) ? papers(reader.locale()) : Map.of();
        return entries.stream().map(entry -> entry.named(owners, papers)).toList();
    }

    /** What they are called, by their codes. */
    private Map<String, String> papers(Locale locale) {
        return types.all().stream()
                .collect(Collectors.toMap(
                        PaperTypes.Entry::code, each -> Languages.isRussian(locale) ? each.nameRu() : each.nameEn()));
    }

    /** Of those who can't sign in any more whoever changed something once, by name; each is looked up by the index of the audit. */
    List<User> left() {
        List<UserId> ids =
                db.sql("""
                select u.id from app_user u
                 where not u.active and exists (select from audit_entry e where e.by_user = u.id)""").query((row, n) -> new UserId(row.getLong(1))).list();
        return users.of(ids).stream()
                .sorted(Comparator.comparing(User::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(user -> user.id().value()))
                .toList();
    }

    private static String where(TrailForm form) {
        return (form.byItself() ? " and e.by_user is null" : form.userId() == null ? "" : " and e.by_user = :user")
                + (form.dealerId() == null ? "" : " and e.dealer_id = :dealer")
                + subject(form);
    }

    /** A dealer also changes hands when an agent gives it away, when its owner leaves and when they come back. */
    private static String subject(TrailForm form) {
        return switch (form.subject()) {
            case "" -> "";
            case "hand-over" -> " and (e.subject = :subject or e.action = 'assigned')";
            default -> " and e.subject = :subject";
        };
    }

    private static OffsetDateTime begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private TrailEntry entry(ResultSet row, int n) throws SQLException {
        String changes = row.getString("changes");
        Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
        long dealer = row.getLong("dealer_id");
        return new TrailEntry(
                new Place(at, row.getLong("id")).toString(),
                at,
                row.getString("by_name"),
                row.getString("subject"),
                row.getLong("subject_id"),
                dealer == 0 ? null : dealer,
                row.getString("dealer_name"),
                row.getBoolean("live"),
                row.getString("subject_name"),
                row.getString("action"),
                row.getString("address"),
                changes == null ? List.of() : changes(changes));
    }

    private List<TrailEntry.Change> changes(String text) {
        return json.readValue(text, CHANGES).entrySet().stream()
                .map(each -> new TrailEntry.Change(
                        each.getKey(),
                        each.getValue().getFirst(),
                        each.getValue().getLast()))
                .toList();
    }

    /** After which it goes on: {@code micros_id}. */
    record Place(Instant at, long id) {

        static Place of(@Nullable String written) {
            if (written == null || !written.matches("\\d{1,18}_\\d{1,18}")) {
                return new Place(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);
            }
            long micros = Long.parseLong(written.substring(0, written.indexOf('_')));
            return new Place(
                    Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                    Long.parseLong(written.substring(written.indexOf('_') + 1)));
        }

        @Override
        public String toString() {
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "_" + id;
        }
    }
}
