package com.denaq.crm.intake.review;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Reach;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** The leads that wait for an admin's word, the oldest first. */
@Repository
public class Reviews {

    private static final String OPEN = """
              from review r
              join dealer d on d.id = r.dealer_id -- all dealers: whoever asks adds the viewer's condition
             where r.decision is null and coalesce(d.in_review, false) and d.merged_into is null and\s"""; // so nobody expects it to be rare among them

    private final JdbcClient db;
    private final Dealers dealers;
    private final Reachability reachability;
    private final Users users;
    private final ObjectMapper json;

    Reviews(JdbcClient db, Dealers dealers, Reachability reachability, Users users, ObjectMapper json) {
        this.db = db;
        this.dealers = dealers;
        this.reachability = reachability;
        this.users = users;
        this.json = json;
    }

    /** One that waits, in a list. */
    public record Waiting(long id, String name, @Nullable String city, String askedBy, Instant at) {}

    List<Waiting> waiting(Viewer viewer, int most) {
        return db.sql("""
                select r.id, d.name, d.city, (select u.name from app_user u where u.id = r.asked_by) as asked_by,
                       r.asked_at""" + " " + OPEN + viewer.mayRead("d") + " order by r.asked_at, r.id limit " + most)
                .params(viewer.params())
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("asked_by"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Exact to a thousand. */
    long count(Viewer viewer) {
        return db.sql("select count(*) from (select from dealer_listing l where l.in_review and "
                        + viewer.mayReadRow("l") + " limit 1001) open")
                .params(viewer.params())
                .query(Long.class)
                .single();
    }

    Optional<Long> first(Viewer viewer) {
        return waiting(viewer, 1).stream().map(Waiting::id).findFirst();
    }

    /** Whether it waits still or is decided; as the table has it. */
    record Row(
            long id,
            long dealerId,
            @Nullable Long similarTo,
            String reasons,
            @Nullable String why,
            @Nullable String comment,
            String askedBy,
            OffsetDateTime askedAt,
            @Nullable String decision,
            @Nullable Long decidedBy,
            @Nullable Long noteId,
            int version) {

        DealerId dealer() {
            return new DealerId(dealerId);
        }
    }

    Row read(long id) {
        return db.sql("""
                select r.id, r.dealer_id, r.similar_to, r.reasons, r.why, r.comment, u.name as asked_by, r.asked_at,
                       r.decision, r.decided_by, r.note_id, r.version
                  from review r
                  join app_user u on u.id = r.asked_by
                 where r.id = :id""").param("id", id).query(Row.class).optional().orElseThrow(() -> new NotFound("review " + id));
    }

    /** What it resembles, or what that was merged into; empty where that is gone. */
    Optional<Dealer> similar(Viewer viewer, Row row) {
        if (row.similarTo() == null) {
            return Optional.empty();
        }
        DealerId named = new DealerId(row.similarTo());
        return dealers.find(viewer, dealers.survivor(viewer, named).orElse(named))
                .filter(other -> !other.id().equals(row.dealer()));
    }

    /** Whose it is once it turns out to be another; empty: anybody's. */
    Optional<User> agent(Dealer lead) {
        return users.find(lead.enteredBy()).filter(user -> user.active() && user.role() == Role.AGENT);
    }

    ReviewCase compare(Viewer viewer, long id) {
        Row row = read(id);
        Dealer lead = dealers.read(viewer, row.dealer());
        Dealer known = similar(viewer, row).orElse(null);
        Map<DealerId, Reach> reach =
                reachability.ofDealers(known == null ? List.of(lead.id()) : List.of(lead.id(), known.id()));
        return new ReviewCase(
                id,
                row.version(),
                lead,
                known,
                row.askedBy(),
                agent(lead).map(User::name).orElse(null),
                row.askedAt().toInstant(),
                row.why(),
                row.comment(),
                List.of(json.readValue(row.reasons(), String[].class)),
                known == null
                        ? List.of()
                        : Comparison.of(
                                lead,
                                reach.getOrDefault(lead.id(), Reach.NONE),
                                known,
                                reach.getOrDefault(known.id(), Reach.NONE)));
    }
}
