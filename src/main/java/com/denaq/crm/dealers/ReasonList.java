package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.settings.NamedList;
import com.denaq.crm.platform.settings.NamedList.Names;
import com.denaq.crm.platform.settings.Naming;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.Codes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the admin's list of reasons. A code never changes, and a retired reason stays in the history. */
@Service
public class ReasonList {

    private final JdbcClient db;
    private final NamedList list;

    ReasonList(JdbcClient db, Audit audit) {
        this.db = db;
        this.list = new NamedList(db, audit, "refusal_reason", "refusal-reason");
    }

    /** One of all; {@code version} grows with each change. */
    public record Entry(long id, String code, String nameEn, String nameRu, boolean retired, int version) {

        Names names() {
            return new Names(nameEn, nameRu);
        }
    }

    /** Those in use in their order, then the retired ones. */
    public List<Entry> all() {
        return db.sql(
                        "select id, code, name_en, name_ru, retired, version from refusal_reason order by retired, position, id")
                .query(Entry.class)
                .list();
    }

    @Transactional
    public Naming add(Viewer viewer, Names names) {
        long by = alone(viewer);
        Optional<Naming.Taken> taken = list.taken(names, null, null);
        if (taken.isPresent()) {
            return taken.get();
        }
        long id = db.sql("""
                insert into refusal_reason (code, name_en, name_ru, position)
                select :code, :en, :ru, coalesce(max(position), 0) + 1 from refusal_reason
                returning id""")
                .param("code", Codes.of(names.en(), list.codes()))
                .param("en", names.en())
                .param("ru", names.ru())
                .query(Long.class)
                .single();
        Changes changes = new Changes().field("nameEn", null, names.en()).field("nameRu", null, names.ru());
        return new Naming.Done(id, list.write(by, id, "created", changes));
    }

    /** Stale when somebody else has changed it since that version. */
    @Transactional
    public Naming rename(Viewer viewer, long id, int version, Names names) {
        long by = alone(viewer);
        Entry before = find(id);
        Changes changes =
                new Changes().field("nameEn", before.nameEn(), names.en()).field("nameRu", before.nameRu(), names.ru());
        if (before.version() != version || changes.none()) {
            return changes.none() ? new Naming.Done(id, null) : new Naming.Stale();
        }
        Optional<Naming.Taken> taken = list.taken(names, id, before.names());
        if (taken.isPresent()) {
            return taken.get();
        }
        db.sql("update refusal_reason set name_en = :en, name_ru = :ru, version = version + 1 where id = :id")
                .param("en", names.en())
                .param("ru", names.ru())
                .param("id", id)
                .update();
        return new Naming.Done(id, list.write(by, id, "changed", changes));
    }

    @Transactional
    public Naming takeBack(Viewer viewer, long id, long change) {
        long by = alone(viewer);
        Entry now = find(id);
        Changes changes = list.changed(id, change);
        return list.takeBack(
                by,
                id,
                changes,
                Map.of("nameEn", now.nameEn(), "nameRu", now.nameRu())::get,
                () -> rename(viewer, id, now.version(), now.names().before(changes)));
    }

    /** The last one in use can't be retired: a refusal needs a reason. */
    @Transactional
    public boolean retire(Viewer viewer, long id, boolean retired) {
        long by = alone(viewer);
        boolean last = all().stream().noneMatch(each -> !each.retired() && each.id() != id);
        if (retired && last) {
            return find(id).retired();
        }
        list.retire(by, find(id).id(), retired);
        return true;
    }

    /** One place up or down among those in use. */
    @Transactional
    public Saved move(Viewer viewer, long id, boolean up) {
        return list.move(alone(viewer), id, up);
    }

    private Entry find(long id) {
        return db.sql("select id, code, name_en, name_ru, retired, version from refusal_reason where id = :id")
                .param("id", id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("refusal reason " + id));
    }

    /** One admin at a time: who it is. */
    private long alone(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("refusal reasons");
        }
        list.lock();
        return viewer.id().value();
    }
}
