package com.denaq.crm.management.thresholds;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.Thresholds;
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

/** Reads and moves the thresholds, one admin at a time. */
@Service
public class ThresholdSettings {

    private final JdbcClient db;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ThresholdSettings(JdbcClient db, Settings settings, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** Not as they are held: behind a proxy another instance may have moved them a moment ago. */
    public Thresholds now() {
        settings.forget();
        return Thresholds.of(settings);
    }

    /** False where something of that change was changed again; what was changed beside it stays. */
    @Transactional
    public boolean takeBack(Viewer viewer, long change) {
        if (!viewer.mayManage()) {
            throw new NotFound("thresholds");
        }
        db.sql("select pg_advisory_xact_lock(hashtext('rules'))").query().singleRow();
        Changes changes = audit.changed(change, "setting", each -> true).changes();
        Thresholds now = now();
        Map<String, String> points = Map.of(
                Thresholds.HERE, ThresholdForm.points(now.here()),
                Thresholds.SIMILAR, ThresholdForm.points(now.similar()));
        Thresholds before = new Thresholds(
                ThresholdForm.hundredthsOf(changes.before(Thresholds.HERE, points.get(Thresholds.HERE))),
                ThresholdForm.hundredthsOf(changes.before(Thresholds.SIMILAR, points.get(Thresholds.SIMILAR))));
        return changes.stands(points::get)
                && before.here() > before.similar() // the other one may have been moved since
                && !save(viewer, before, ThresholdForm.seen(now)).stale();
    }

    /** Stale when somebody has moved them since the form was drawn. */
    @Transactional
    public Saved save(Viewer viewer, Thresholds wanted, String seen) {
        if (!viewer.mayManage()) {
            throw new NotFound("thresholds");
        }
        db.sql("select pg_advisory_xact_lock(hashtext('rules'))").query().singleRow();
        Thresholds before = now();
        if (!ThresholdForm.seen(before).equals(seen)) {
            return before.equals(wanted) ? Saved.UNCHANGED : Saved.STALE;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        Changes changes = new Changes();
        change(Thresholds.HERE, before.here(), wanted.here(), changes, changed);
        change(Thresholds.SIMILAR, before.similar(), wanted.similar(), changes, changed);
        changed.forEach(settings::put);
        if (changed.isEmpty()) {
            return Saved.UNCHANGED;
        }
        long entry = audit.write(viewer.id().value(), "setting", 0, null, "changed", changes);
        events.publishEvent(new SettingsChanged(changed.keySet()));
        return Saved.as(entry);
    }

    private static void change(String key, int was, int now, Changes changes, Map<String, String> changed) {
        if (was != now) {
            changes.field(key, ThresholdForm.points(was), ThresholdForm.points(now));
            changed.put(key, Integer.toString(now));
        }
    }
}
