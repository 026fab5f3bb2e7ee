package com.denaq.crm.timeline;

import com.denaq.crm.access.UserId;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes activities, keeps what they were before, tells the audit. Permission is asked before, the dealer locked. */
@Component
class ActivityWriting {

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    ActivityWriting(JdbcClient db, Audit audit, Clock clock, ObjectMapper json) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    Optional<DealerId> dealerOf(ActivityId id) {
        return db.sql("select dealer_id from activity where id = :id")
                .param("id", id.value())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .optional();
    }

    ActivityId insert(DealerId dealer, NewActivity what, Instant at, UserId by) {
        return new ActivityId(values(db.sql("""
                insert into activity (dealer_id, contact_id, kind, direction, outcome, at, by_user, subject, body,
                                      duration_seconds, wants_answer, dialled, created_at)
                values (:dealer, :contact, :kind, :direction, :outcome, :at, :by, :subject, :body,
                        :seconds, :wantsAnswer, :dialled, :now)
                returning id"""), what)
                .param("dealer", dealer.value())
                .param("kind", what.kind().name())
                .param(
                        "direction",
                        what.direction() == null ? null : what.direction().name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("dialled", what.dialled())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    ActivityId insertPaper(DealerId dealer, Story.Paper what, Instant at, @Nullable UserId by) {
        return new ActivityId(db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                values (:dealer, 'PAPER', :at, :by, :details::jsonb, :at)
                returning id""")
                .param("dealer", dealer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.value())
                .param("details", json.writeValueAsString(what))
                .query(Long.class)
                .single());
    }

    void forgetFile(DealerId dealer, long file) {
        db.sql("""
                update activity set details = details - 'fileId', version = version + 1
                 where dealer_id = :dealer and kind = 'PAPER' and (details ->> 'fileId')::bigint = :file""").param("dealer", dealer.value()).param("file", file).update();
    }

    void insertEvidence(DealerId dealer, Story.Evidence what, Instant at, UserId by) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("evidence", what.deed());
        details.put("proof", what.kind());
        details.put("seenOn", what.seenOn().toString());
        details.put("link", what.link());
        details.put("note", what.note());
        insertOwn(dealer, details, at, by);
    }

    /** @param began when the dealer was locked for it: what the audit has since is the list's doing */
    void insertFromList(
            DealerId dealer, Story.FromList what, List<ContactId> people, Instant began, Instant at, UserId by) {
        insertOwn(
                dealer,
                Map.of(
                        "list", what.list(),
                        "back", what.back(),
                        "given",
                                what.given().stream()
                                        .map(Story.FromList.Given::written)
                                        .toList(),
                        "people", people.stream().map(ContactId::value).toList(),
                        "began", began.toString()),
                at,
                by);
    }

    private void insertOwn(DealerId dealer, Map<String, ? extends @Nullable Object> details, Instant at, UserId by) {
        db.sql("""
                insert into activity (dealer_id, kind, at, by_user, details, created_at)
                values (:dealer, 'STAGE', :at, :by, :details::jsonb, :at)""")
                .param("dealer", dealer.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("details", json.writeValueAsString(details))
                .update();
    }

    /** False when nothing is different. */
    boolean update(Activity now, NewActivity to, UserId by) {
        Instant at = to.at() == null ? now.at() : to.at();
        Changes changes = new Changes()
                .field("outcome", now.outcome(), to.outcome())
                .field("contact", now.contact(), to.contact())
                .field("at", now.at(), at)
                .field("subject", now.subject(), to.subject())
                .field("body", now.body(), to.body())
                .field("length", now.length(), to.length());
        if (changes.none()) {
            return false;
        }
        values(db.sql("""
                update activity
                   set contact_id = :contact, outcome = :outcome, at = :at, subject = :subject, body = :body,
                       duration_seconds = :seconds, wants_answer = :wantsAnswer,
                       answered_at = case when answered_with is null then answered_at end, answered_with = null,
                       needs_answer_by = null, before = :before::jsonb, edited_at = :now, version = version + 1
                 where id = :id"""), to)
                .param("id", now.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("before", json.writeValueAsString(now.asLogged()))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.write(by.value(), "activity", now.id().value(), now.dealer().value(), "changed", changes);
        return true;
    }

    /** How it was before the last correction. */
    Optional<NewActivity> before(ActivityId id) {
        return db.sql("select before from activity where id = :id and before is not null")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(kept -> json.readValue(kept, NewActivity.class));
    }

    /** Deleted since then, or not any more. */
    void bin(Activity activity, @Nullable Instant at, UserId by) {
        db.sql("update activity set deleted_at = :at, version = version + 1 where id = :id")
                .param("id", activity.id().value())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
        Changes changes = new Changes()
                .field("kind", at == null ? null : activity.kind(), at == null ? activity.kind() : null)
                .field("body", at == null ? null : activity.body(), at == null ? activity.body() : null);
        String action = at == null ? "restored" : "deleted";
        audit.write(
                by.value(), "activity", activity.id().value(), activity.dealer().value(), action, changes);
    }

    /** Why work began, for the sentence about that move. */
    void because(DealerId dealer, int move, NewActivity what) {
        db.sql("""
                update activity
                   set contact_id = :contact, details = details || jsonb_build_object('because', :kind)
                 where dealer_id = :dealer and kind = 'STAGE' and (details ->> 'move')::int = :move and details ->> 'of' is null""")
                .param("contact", what.contact() == null ? null : what.contact().value())
                .param("kind", what.kind().name())
                .param("dealer", dealer.value())
                .param("move", move)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, NewActivity what) {
        return sql.param(
                        "contact",
                        what.contact() == null ? null : what.contact().value())
                .param("outcome", what.outcome() == null ? null : what.outcome().name())
                .param("subject", what.subject())
                .param("body", what.body())
                .param("seconds", what.length() == null ? null : what.length().toSeconds())
                .param("wantsAnswer", what.wantsAnswer());
    }
}
