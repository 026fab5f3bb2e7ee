package com.denaq.crm.papers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Codes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The admin's list of papers. A code never changes; what is retired stays where it was given. */
@Service
public class PaperTypes {

    private static final String SELECT = """
            select t.id, t.code, t.name_en, t.name_ru, t.required, t.signer, t.retired, t.version
              from paper_type t\s""";

    private final JdbcClient db;
    private final Audit audit;

    PaperTypes(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Who signs it. */
    public enum Signer {
        DEALER,
        US,
        BOTH,
        STATE,
        INSURER,
        NOBODY
    }

    /** One of all; {@code version} grows with each change. */
    public record Entry(
            long id,
            String code,
            String nameEn,
            String nameRu,
            boolean required,
            Signer signer,
            boolean retired,
            int version) {}

    /** What an admin says of one. */
    public record Draft(String nameEn, String nameRu, boolean required, Signer signer) {}

    /** Those in use in their order, then the retired ones. */
    public List<Entry> all() {
        return db.sql(SELECT + "order by t.retired, t.position, t.id")
                .query(Entry.class)
                .list();
    }

    @Transactional
    public long add(Viewer viewer, Draft draft) {
        mustManage(viewer);
        long id = db.sql("""
                insert into paper_type (code, name_en, name_ru, required, signer, position)
                select :code, :en, :ru, :required, :signer, coalesce(max(position), 0) + 1 from paper_type
                returning id""")
                .param(
                        "code",
                        Codes.of(draft.nameEn(), all().stream().map(Entry::code).toList()))
                .param("en", draft.nameEn())
                .param("ru", draft.nameRu())
                .param("required", draft.required())
                .param("signer", draft.signer().name())
                .query(Long.class)
                .single();
        write(
                viewer,
                id,
                "created",
                new Changes().field("nameEn", null, draft.nameEn()).field("required", null, draft.required()));
        return id;
    }

    /** Stale when somebody else has changed it since that version. */
    @Transactional
    public Saved change(Viewer viewer, long id, int version, Draft draft) {
        mustManage(viewer);
        Entry before = lock(id);
        Changes changes = new Changes()
                .field("nameEn", before.nameEn(), draft.nameEn())
                .field("nameRu", before.nameRu(), draft.nameRu())
                .field("required", before.required(), draft.required())
                .field("signer", before.signer(), draft.signer());
        if (before.version() != version || changes.none()) {
            return changes.none() ? Saved.UNCHANGED : Saved.STALE;
        }
        db.sql("""
                update paper_type
                   set name_en = :en, name_ru = :ru, required = :required, signer = :signer, version = version + 1
                 where id = :id""")
                .param("en", draft.nameEn())
                .param("ru", draft.nameRu())
                .param("required", draft.required())
                .param("signer", draft.signer().name())
                .param("id", id)
                .update();
        return Saved.as(write(viewer, id, "changed", changes));
    }

    /** False where something of that change was changed again; what was changed beside it stays. */
    @Transactional
    public boolean takeBack(Viewer viewer, long id, long change) {
        mustManage(viewer);
        Entry now = lock(id);
        Changes changes = audit.changed(change, "paper-type", each -> each.subjectId() == id)
                .changes();
        Map<String, Object> fields = Map.of(
                "nameEn", now.nameEn(), "nameRu", now.nameRu(), "required", now.required(), "signer", now.signer());
        if (!changes.stands(fields::get)) {
            return false;
        }
        change(
                viewer,
                id,
                now.version(),
                new Draft(
                        String.valueOf(changes.before("nameEn", now.nameEn())),
                        String.valueOf(changes.before("nameRu", now.nameRu())),
                        Boolean.parseBoolean(changes.before("required", now.required())),
                        Signer.valueOf(String.valueOf(changes.before("signer", now.signer())))));
        return true;
    }

    @Transactional
    public void retire(Viewer viewer, long id, boolean retired) {
        mustManage(viewer);
        Entry before = lock(id);
        if (before.retired() != retired) {
            db.sql("update paper_type set retired = :retired, version = version + 1 where id = :id")
                    .param("retired", retired)
                    .param("id", id)
                    .update();
            write(viewer, id, "changed", new Changes().field("retired", before.retired(), retired));
        }
    }

    /** One place up or down among those in use. */
    @Transactional
    public void move(Viewer viewer, long id, boolean up) {
        mustManage(viewer);
        db.sql("select id from paper_type order by id for update").query().listOfRows();
        List<Long> order = new ArrayList<>(
                all().stream().filter(each -> !each.retired()).map(Entry::id).toList());
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, at, to);
        db.sql("""
                update paper_type t set position = o.n, version = version + 1
                  from unnest(:ids::bigint[]) with ordinality as o (id, n)
                 where t.id = o.id and t.position <> o.n""").param("ids", order.toArray(Long[]::new)).update();
        write(viewer, id, "changed", new Changes().field("position", at + 1, to + 1));
    }

    private Entry lock(long id) {
        return db.sql(SELECT + "where t.id = :id for update")
                .param("id", id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("paper type " + id));
    }

    private long write(Viewer viewer, long id, String action, Changes changes) {
        return audit.write(viewer.id().value(), "paper-type", id, null, action, changes);
    }

    private static void mustManage(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("paper types");
        }
    }
}
