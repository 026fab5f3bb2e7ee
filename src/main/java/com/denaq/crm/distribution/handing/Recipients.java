package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.distribution.handing.Items.Fate;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who can't get anything just now. Their rows stay locked, so that nobody leaves while dealers come to them. */
@Component
class Recipients {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    Recipients(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code back}: it goes back to whom it belonged, which somebody who is away may get as well. */
    Map<UserId, Fate> unfit(Collection<UserId> users, boolean back) {
        LocalDate today = settings.companyDay(clock.instant());
        Map<UserId, Fate> unfit = new HashMap<>();
        db.sql("""
                select id, active and role <> 'LEAD_CREATOR' as works, away_until from app_user
                 where id = any(:ids) order by id for share""")
                .param("ids", users.stream().map(UserId::value).distinct().toArray(Long[]::new))
                .query(row -> {
                    LocalDate away = row.getObject("away_until", LocalDate.class);
                    if (!row.getBoolean("works")) {
                        unfit.put(new UserId(row.getLong("id")), Fate.INACTIVE);
                    } else if (!back && away != null && !today.isAfter(away)) {
                        unfit.put(new UserId(row.getLong("id")), Fate.AWAY);
                    }
                });
        return unfit;
    }
}
