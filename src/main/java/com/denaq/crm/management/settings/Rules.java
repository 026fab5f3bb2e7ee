package com.denaq.crm.management.settings;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.audit.Saved;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.settings.SettingsChanged;
import com.denaq.crm.platform.web.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves the rules, one admin at a time. */
@Service
class Rules {

    private final JdbcClient db;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Rules(JdbcClient db, Settings settings, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** Not as they are held: behind a proxy another instance may have saved them a moment ago. */
    RuleForm now() {
        settings.forget();
        return RuleForm.of(settings);
    }

    /** False where something of that change was changed again; what was changed beside it stays. */
    @Transactional
    public boolean takeBack(Viewer viewer, long change) {
        if (!viewer.mayManage()) {
            throw new NotFound("rules");
        }
        db.sql("select pg_advisory_xact_lock(hashtext('rules'))").query().singleRow();
        Changes changes = audit.changed(change, "setting", each -> true).changes();
        RuleForm now = now();
        return changes.stands(now.values()::get)
                && !save(viewer, now.before(changes)).stale();
    }

    /** Stale when somebody has changed them since the form was drawn. */
    @Transactional
    public Saved save(Viewer viewer, RuleForm form) {
        if (!viewer.mayManage()) {
            throw new NotFound("rules");
        }
        db.sql("select pg_advisory_xact_lock(hashtext('rules'))").query().singleRow();
        RuleForm before = now();
        if (!before.fingerprint().equals(form.seen())) {
            return before.values().equals(form.values()) ? Saved.UNCHANGED : Saved.STALE;
        }
        Changes changes = new Changes();
        Map<String, String> changed = new LinkedHashMap<>();
        form.values().forEach((key, value) -> {
            String was = before.values().get(key);
            if (!value.equals(was)) {
                changes.field(key, was, value);
                changed.put(key, value);
            }
        });
        changed.forEach(settings::put);
        if (changed.isEmpty()) {
            return Saved.UNCHANGED;
        }
        long entry = audit.write(viewer.id().value(), "setting", 0, null, "changed", changes);
        events.publishEvent(new SettingsChanged(changed.keySet()));
        return Saved.as(entry);
    }
}
