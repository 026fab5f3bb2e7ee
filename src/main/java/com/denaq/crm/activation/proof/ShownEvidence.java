package com.denaq.crm.activation.proof;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guard of <em>starts reselling</em>: at least one piece of evidence. */
@Component
class ShownEvidence implements Evidence {

    private final JdbcClient db;

    ShownEvidence(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean shown(DealerId dealer) {
        return db.sql("select exists (select from evidence where dealer_id = :dealer and removed_at is null)")
                .param("dealer", dealer.value())
                .query(Boolean.class)
                .single();
    }
}
