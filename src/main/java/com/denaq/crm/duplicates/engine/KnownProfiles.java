package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Profile;
import com.denaq.crm.duplicates.engine.profile.WrittenProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads profiles as they are kept, not from what they are made of. */
@Component
class KnownProfiles {

    private final JdbcClient db;

    KnownProfiles(JdbcClient db) {
        this.db = db;
    }

    Map<Long, Profile> of(Collection<Long> dealers) {
        Map<Long, Profile> profiles = new HashMap<>(dealers.size() * 2);
        if (dealers.isEmpty()) {
            return profiles;
        }
        db.sql("select dealer_id, read from duplicate_profile where dealer_id = any((select :dealers)::bigint[])")
                .param("dealers", new TreeSet<>(dealers).toArray(Long[]::new))
                .query(row -> {
                    profiles.put(row.getLong(1), WrittenProfile.read(row.getString(2)));
                });
        return profiles;
    }
}
