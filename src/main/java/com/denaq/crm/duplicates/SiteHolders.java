package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.engine.KeyKeeper;
import com.denaq.crm.duplicates.engine.contacts.SiteMark;
import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.profile.KeyKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who has a site, now or before, or mailboxes at its domain. Who shows one asks whether the viewer may read it. */
@Service
public class SiteHolders {

    /** A chain's site is that of hundreds. */
    private static final int MOST = 1_000;

    private final KeyKeeper keeper;
    private final JdbcClient db;

    SiteHolders(KeyKeeper keeper, JdbcClient db) {
        this.keeper = keeper;
        this.db = db;
    }

    /** The newest first; none where the address tells nobody's site. */
    public List<DealerId> of(String address) {
        SiteMark site = SiteMark.of(address);
        if (site == null) {
            return List.of();
        }
        keeper.writeNow();
        return db.sql("select dealer_id from duplicate_key where key = :key order by dealer_id desc limit " + MOST)
                .param("key", new Key(KeyKind.DOMAIN, site.key()).number())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .list();
    }
}
