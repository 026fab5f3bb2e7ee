package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.web.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which regions are whose. Several people may share one. */
@Repository
public class Territories {

    private static final String FIELD = "territory";

    private final JdbcClient db;
    private final Audit audit;

    Territories(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** Whoever has none is missing. */
    public Map<UserId, SortedSet<String>> all() {
        Map<UserId, SortedSet<String>> all = new HashMap<>();
        db.sql("select user_id, region from territory").query(row -> {
            all.computeIfAbsent(new UserId(row.getLong(1)), user -> new TreeSet<>())
                    .add(row.getString(2));
        });
        return all;
    }

    /** Stale where somebody else has changed it since it was {@code was}. */
    @Transactional
    public Saved change(Viewer viewer, UserId agent, SortedSet<String> was, SortedSet<String> regions) {
        if (!viewer.mayManage()) {
            throw new NotFound("territories");
        }
        db.sql("select from app_user where id = :agent for no key update")
                .param("agent", agent.value())
                .query()
                .listOfRows();
        SortedSet<String> now = all().getOrDefault(agent, new TreeSet<>());
        if (now.equals(regions)) {
            return Saved.UNCHANGED;
        }
        if (!now.equals(was)) {
            return Saved.STALE;
        }
        db.sql("delete from territory where user_id = :agent")
                .param("agent", agent.value())
                .update();
        db.sql("insert into territory (user_id, region) select :agent, unnest(:regions::text[])")
                .param("agent", agent.value())
                .param("regions", regions.toArray(String[]::new))
                .update();
        Changes changes = new Changes().field(FIELD, String.join(", ", now), String.join(", ", regions));
        return Saved.as(audit.write(viewer.id().value(), "user", agent.value(), null, "changed", changes));
    }

    /** False where somebody's is another since: that stays. */
    @Transactional
    public boolean takeBack(Viewer viewer, Collection<Long> entries) {
        boolean all = true;
        for (long entry : entries) {
            Audit.Written change =
                    audit.changed(entry, "user", each -> each.changes().fields().containsKey(FIELD));
            SortedSet<String> now = regions(change.changes().after(FIELD));
            SortedSet<String> before = regions(change.changes().before(FIELD, null));
            all &= !change(viewer, new UserId(change.subjectId()), now, before).stale();
        }
        return all;
    }

    private static SortedSet<String> regions(@Nullable String written) {
        return written == null || written.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(written.split(", ")));
    }
}
