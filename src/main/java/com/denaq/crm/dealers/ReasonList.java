package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Codes;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the admin's list of reasons. A code never changes, and a retired reason stays in the history. */
@Service
public class ReasonList {

    private final JdbcClient db;
    private final Audit audit;

    ReasonList(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** One of all; {@code version} grows with each change. */
    public record Entry(long id, String code, String nameEn, String nameRu, boolean retired, int version) {}

    /** Those in use in their order, then the retired ones. */
    public List<Entry> all() {
        return db.sql(
                        "select id, code, name_en, name_ru, retired, version from refusal_reason order by retired, position, id")
                .query(Entry.class)
                .list();
    }

    @Transactional
    public long add(Viewer viewer, String nameEn, String nameRu) {
        mustManage(viewer);
        long id = db.sql("""
                insert into refusal_reason (code, name_en, name_ru, position)
                select :code, :en, :ru, coalesce(max(position), 0) + 1 from refusal_reason
                returning id""")
                .param("code", Codes.of(nameEn, all().stream().map(Entry::code).toList()))
                .param("en", nameEn)
                .param("ru", nameRu)
                .query(Long.class)
                .single();
        write(viewer, id, "created", new Changes().field("nameEn", null, nameEn).field("nameRu", null, nameRu));
        return id;
    }

    /** Stale when somebody else has changed it since that version. */
    @Transactional
    public Saved rename(Viewer viewer, long id, int version, String nameEn, String nameRu) {
        mustManage(viewer);
        Entry before = lock(id);
        Changes changes =
                new Changes().field("nameEn", before.nameEn(), nameEn).field("nameRu", before.nameRu(), nameRu);
        if (before.version() != version || changes.none()) {
            return changes.none() ? Saved.UNCHANGED : Saved.STALE;
        }
        db.sql("update refusal_reason set name_en = :en, name_ru = :ru, version = version + 1 where id = :id")
                .param("en", nameEn)
                .param("ru", nameRu)
                .param("id", id)
                .update();
        return Saved.as(write(viewer, id, "changed", changes));
    }

    /** False where something of that renaming was changed again. */
    @Transactional
    public boolean takeBack(Viewer viewer, long id, long change) {
        mustManage(viewer);
        Entry now = lock(id);
        Changes changes = audit.changed(change, "refusal-reason", each -> each.subjectId() == id)
                .changes();
        if (!changes.stands(Map.of("nameEn", now.nameEn(), "nameRu", now.nameRu())::get)) {
            return false;
        }
        rename(
                viewer,
                id,
                now.version(),
                String.valueOf(changes.before("nameEn", now.nameEn())),
                String.valueOf(changes.before("nameRu", now.nameRu())));
        return true;
    }

    /** The last one in use can't be retired: a refusal needs a reason. */
    @Transactional
    public boolean retire(Viewer viewer, long id, boolean retired) {
        mustManage(viewer);
        db.sql("select id from refusal_reason order by id for update").query().listOfRows();
        Entry before = lock(id);
        boolean last = all().stream().noneMatch(each -> !each.retired() && each.id() != id);
        if (before.retired() == retired || (retired && last)) {
            return before.retired() == retired;
        }
        db.sql("update refusal_reason set retired = :retired, version = version + 1 where id = :id")
                .param("retired", retired)
                .param("id", id)
                .update();
        write(viewer, id, "changed", new Changes().field("retired", before.retired(), retired));
        return true;
    }

    /** One place up or down among those in use. */
    @Transactional
    public void move(Viewer viewer, long id, boolean up) {
        mustManage(viewer);
        db.sql("select id from refusal_reason order by id for update").query().listOfRows();
        List<Long> order = new java.util.ArrayList<>(
                all().stream().filter(each -> !each.retired()).map(Entry::id).toList());
        int at = order.indexOf(id);
        int to = up ? at - 1 : at + 1;
        if (at < 0 || to < 0 || to >= order.size()) {
            return;
        }
        java.util.Collections.swap(order, at, to);
        db.sql("""
                update refusal_reason r set position = o.n, version = version + 1
                  from unnest(:ids::bigint[]) with ordinality as o (id, n)
                 where r.id = o.id and r.position <> o.n""").param("ids", order.toArray(Long[]::new)).update();
        write(viewer, id, "changed", new Changes().field("position", at + 1, to + 1));
    }

    private Entry lock(long id) {
        return db.sql(
                        "select id, code, name_en, name_ru, retired, version from refusal_reason where id = :id for update")
                .param("id", id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("refusal reason " + id));
    }

    private long write(Viewer viewer, long id, String action, Changes changes) {
        return audit.write(viewer.id().value(), "refusal-reason", id, null, action, changes);
    }

    private static void mustManage(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("refusal reasons");
        }
    }
}
