package com.denaq.crm.activation;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps evidence of reselling. */
@Service
public class Evidences {

    private final JdbcClient db;
    private final Dealers dealers;
    private final Audit audit;
    private final Activities activities;
    private final Clock clock;

    Evidences(JdbcClient db, Dealers dealers, Audit audit, Activities activities, Clock clock) {
        this.db = db;
        this.dealers = dealers;
        this.audit = audit;
        this.activities = activities;
        this.clock = clock;
    }

    /** The newest first. The caller has asked whether the viewer may read the dealer. */
    public List<Proof> of(DealerId dealer) {
        return db.sql("""
                select e.id, e.kind, e.link, e.note, e.seen_on, u.name as added_by
                  from evidence e left join app_user u on u.id = e.added_by
                 where e.dealer_id = :dealer and e.removed_at is null
                 order by e.seen_on desc, e.id desc
                 limit 50""").param("dealer", dealer.value()).query(Proof.class).list();
    }

    @Transactional
    public long add(Viewer viewer, DealerId id, NewProof proof) {
        dealers.forWork(viewer, id);
        long evidence = db.sql("""
                insert into evidence (dealer_id, kind, link, note, seen_on, added_by, added_at)
                values (:dealer, :kind, :link, :note, :seenOn, :viewer, :now)
                returning id""")
                .param("dealer", id.value())
                .param("kind", proof.kind().name())
                .param("link", proof.link())
                .param("note", proof.note())
                .param("seenOn", proof.seenOn())
                .params(viewer.params())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        told(viewer, id, evidence, "added", proof);
        return evidence;
    }

    /** Nothing happens to what is removed already. */
    @Transactional
    public void remove(Viewer viewer, DealerId id, long evidence) {
        set(viewer, id, evidence, true, "removed");
    }

    @Transactional
    public void restore(Viewer viewer, DealerId id, long evidence) {
        set(viewer, id, evidence, false, "restored");
    }

    private void set(Viewer viewer, DealerId id, long evidence, boolean removed, String action) {
        dealers.forWork(viewer, id);
        NewProof kept = kept(id, evidence);
        int rows = db.sql("""
                update evidence set removed_at = case when :removed then :now::timestamptz end, version = version + 1
                 where id = :id and (removed_at is null) = :removed""")
                .param("removed", removed)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", evidence)
                .update();
        if (rows == 1) { // and not done already
            told(viewer, id, evidence, action, kept);
        }
    }

    private NewProof kept(DealerId dealer, long evidence) {
        return db.sql("""
                select kind, link, note, seen_on from evidence where id = :id and dealer_id = :dealer""")
                .param("id", evidence)
                .param("dealer", dealer.value())
                .query((row, n) -> new NewProof(
                        EvidenceKind.valueOf(row.getString("kind")),
                        row.getString("link"),
                        row.getString("note"),
                        row.getObject("seen_on", LocalDate.class)))
                .optional()
                .orElseThrow(() -> new NotFound("evidence " + evidence));
    }

    /** In the audit and in the timeline, with what it was. */
    private void told(Viewer viewer, DealerId id, long evidence, String deed, NewProof what) {
        boolean gone = deed.equals("removed");
        Changes changes = new Changes();
        fields(what).forEach((field, value) -> changes.field(field, gone ? value : null, gone ? null : value));
        audit.write(viewer.id().value(), "evidence", evidence, id.value(), deed, changes);
        activities.evidence(
                id, new Story.Evidence(deed, what.kind().code(), what.seenOn(), what.link(), what.note()), viewer.id());
    }

    private static Map<String, @Nullable Object> fields(NewProof proof) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("kind", proof.kind());
        fields.put("seenOn", proof.seenOn());
        fields.put("link", proof.link());
        fields.put("note", proof.note());
        return fields;
    }
}
