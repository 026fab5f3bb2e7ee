package com.denaq.crm.papers;

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

/** The admin's list of papers. A code never changes; what is retired stays where it was given. */
@Service
public class PaperTypes {

    private static final String SELECT = """
            select t.id, t.code, t.name_en, t.name_ru, t.required, t.signer, t.retired, t.version
              from paper_type t\s""";

    private final JdbcClient db;
    private final NamedList list;

    PaperTypes(JdbcClient db, Audit audit) {
        this.db = db;
        this.list = new NamedList(db, audit, "paper_type", "paper-type");
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
            int version) {

        Names names() {
            return new Names(nameEn, nameRu);
        }

        Map<String, Object> fields() {
            return Map.of("nameEn", nameEn, "nameRu", nameRu, "required", required, "signer", signer);
        }
    }

    /** What an admin says of one. */
    public record Draft(Names names, boolean required, Signer signer) {}

    /** Those in use in their order, then the retired ones. */
    public List<Entry> all() {
        return db.sql(SELECT + "order by t.retired, t.position, t.id")
                .query(Entry.class)
                .list();
    }

    @Transactional
    public Naming add(Viewer viewer, Draft draft) {
        long by = alone(viewer);
        Optional<Naming.Taken> taken = list.taken(draft.names(), null, null);
        if (taken.isPresent()) {
            return taken.get();
        }
        String name = draft.names().en();
        long id = db.sql("""
                insert into paper_type (code, name_en, name_ru, required, signer, position)
                select :code, :en, :ru, :required, :signer, coalesce(max(position), 0) + 1 from paper_type
                returning id""")
                .param("code", Codes.of(name, list.codes()))
                .param("en", name)
                .param("ru", draft.names().ru())
                .param("required", draft.required())
                .param("signer", draft.signer().name())
                .query(Long.class)
                .single();
        Changes changes = new Changes().field("nameEn", null, name).field("required", null, draft.required());
        return new Naming.Done(id, list.write(by, id, "created", changes));
    }

    /** Stale when somebody else has changed it since that version. */
    @Transactional
    public Naming change(Viewer viewer, long id, int version, Draft draft) {
        long by = alone(viewer);
        Entry before = find(id);
        Changes changes = new Changes()
                .field("nameEn", before.nameEn(), draft.names().en())
                .field("nameRu", before.nameRu(), draft.names().ru())
                .field("required", before.required(), draft.required())
                .field("signer", before.signer(), draft.signer());
        if (before.version() != version || changes.none()) {
            return changes.none() ? new Naming.Done(id, null) : new Naming.Stale();
        }
        Optional<Naming.Taken> taken = list.taken(draft.names(), id, before.names());
        if (taken.isPresent()) {
            return taken.get();
        }
        db.sql("""
                update paper_type
                   set name_en = :en, name_ru = :ru, required = :required, signer = :signer, version = version + 1
                 where id = :id""")
                .param("en", draft.names().en())
                .param("ru", draft.names().ru())
                .param("required", draft.required())
                .param("signer", draft.signer().name())
                .param("id", id)
                .update();
        return new Naming.Done(id, list.write(by, id, "changed", changes));
    }

    @Transactional
    public Naming takeBack(Viewer viewer, long id, long change) {
        long by = alone(viewer);
        Entry now = find(id);
        Changes changes = list.changed(id, change);
        Draft before = new Draft(
                now.names().before(changes),
                Boolean.parseBoolean(changes.before("required", now.required())),
                Signer.valueOf(String.valueOf(changes.before("signer", now.signer()))));
        return list.takeBack(by, id, changes, now.fields()::get, () -> change(viewer, id, now.version(), before));
    }

    @Transactional
    public void retire(Viewer viewer, long id, boolean retired) {
        list.retire(alone(viewer), find(id).id(), retired);
    }

    /** One place up or down among those in use. */
    @Transactional
    public Saved move(Viewer viewer, long id, boolean up) {
        return list.move(alone(viewer), id, up);
    }

    private Entry find(long id) {
        return db.sql(SELECT + "where t.id = :id")
                .param("id", id)
                .query(Entry.class)
                .optional()
                .orElseThrow(() -> new NotFound("paper type " + id));
    }

    /** One admin at a time: who it is. */
    private long alone(Viewer viewer) {
        if (!viewer.mayManage()) {
            throw new NotFound("paper types");
        }
        list.lock();
        return viewer.id().value();
    }
}
