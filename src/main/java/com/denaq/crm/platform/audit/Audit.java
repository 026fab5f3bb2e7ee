package com.denaq.crm.platform.audit;

import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Writes the audit. What is written is never changed, but for the names of those who are erased. */
@Component
public class Audit {

    private static final TypeReference<Map<String, @Nullable String[]>> FIELDS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;
    private final ObjectMapper json;
    private final boolean command;

    Audit(JdbcClient db, Clock clock, ObjectMapper json, @Value("${denaq.command:false}") boolean command) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.command = command;
    }

    /**
     * {@code subject} is a word like dealer or contact; {@code byUser} is null for what happens by itself. Tells the
     * entry's number.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(
            @Nullable Long byUser,
            String subject,
            long subjectId,
            @Nullable Long dealer,
            String action,
            Changes changes) {
        return db.sql("""
                insert into audit_entry (at, by_user, address, subject, subject_id, dealer_id, action, changes)
                values (:at, :by, :address, :subject, :subjectId, :dealer, :action, :changes::jsonb)
                returning id""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", byUser)
                .param("address", address())
                .param("subject", subject)
                .param("subjectId", subjectId)
                .param("dealer", dealer)
                .param("action", action)
                .param("changes", changes.none() ? null : json.writeValueAsString(changes.fields()))
                .query(Long.class)
                .single();
    }

    /** A change that was written down. */
    public record Written(long subjectId, @Nullable Long by, Instant at, Changes changes) {}

    /** That change of such a thing, to take it back. One that isn't {@code meant} is as little there as none. */
    public Written changed(long entry, String subject, Predicate<Written> meant) {
        return db.sql("""
                select subject_id, by_user, at, changes::text as changes from audit_entry
                 where id = :id and subject = :subject and action = 'changed' and changes is not null""")
                .param("id", entry)
                .param("subject", subject)
                .query((row, n) -> new Written(
                        row.getLong("subject_id"),
                        row.getObject("by_user", Long.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Changes.read(json.readValue(row.getString("changes"), FIELDS))))
                .optional()
                .filter(meant)
                .orElseThrow(() -> new NotFound("change " + entry + " of " + subject));
    }

    /** What happened to one of many. */
    public record Line(long subjectId, @Nullable Long dealer, Changes changes) {}

    /** The same action on many things of a kind, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeEach(@Nullable Long byUser, String subject, String action, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        db.sql("""
                insert into audit_entry (at, by_user, address, subject, subject_id, dealer_id, action, changes)
                select :at, :by, :address, :subject, subject_id, dealer, :action, changes::jsonb
                  from unnest(:ids::bigint[], :dealers::bigint[], :changes::text[]) as l (subject_id, dealer, changes)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", byUser)
                .param("address", address())
                .param("subject", subject)
                .param("action", action)
                .param("ids", lines.stream().map(Line::subjectId).toArray(Long[]::new))
                .param("dealers", lines.stream().map(Line::dealer).toArray(Long[]::new))
                .param(
                        "changes",
                        lines.stream()
                                .map(each -> each.changes().none()
                                        ? null
                                        : json.writeValueAsString(each.changes().fields()))
                                .toArray(String[]::new))
                .update();
    }

    /** What was written about erased dealers goes; that something was changed stays. The law goes before the audit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetDealers(Long[] dealers) {
        db.sql("update audit_entry set changes = null where dealer_id = any(:dealers) and changes is not null")
                .param("dealers", dealers)
                .update();
    }

    /** The same for what was done to them in these ways. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetActions(Long[] dealers, String... actions) {
        db.sql("""
                update audit_entry set changes = null
                 where dealer_id = any(:dealers) and action = any(:actions) and changes is not null""").param("dealers", dealers).param("actions", actions).update();
    }

    /** The same for a person, at whatever dealers they were: when these are merged, what was written stays behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetPerson(long contact) {
        forget("contact", List.of(contact));
    }

    /** The same for steps that were about somebody, with the words in which they were told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetSteps(Collection<Long> steps) {
        forget("step", steps);
    }

    /** Activities that were somebody's before a correction, or became theirs by one. */
    public List<Long> activitiesOnceOf(long contact) {
        return db.sql("""
                select distinct subject_id from audit_entry
                 where subject = 'activity' and changes -> 'contact' @> jsonb_build_array(:contact::text)""")
                .param("contact", Long.toString(contact))
                .query(Long.class)
                .list();
    }

    /** The same for activities. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetActivities(Collection<Long> activities) {
        forget("activity", activities);
    }

    /** The subject is written out: an index is of some alone. */
    private void forget(String subject, Collection<Long> ids) {
        db.sql("update audit_entry set changes = null where subject = '" + subject + """
                ' and subject_id = any(:ids) and changes is not null""")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** From where; what was typed at the command line says so. */
    private @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? shortened(request.getRequest().getRemoteAddr())
                : command ? "bin/crm" : null;
    }

    /** {@code ::1}, as people write it, for {@code 0:0:0:0:0:0:0:1}. */
    private static String shortened(String address) {
        return address.replaceFirst("(^|:)0(:0)+(:|$)", "::");
    }
}
