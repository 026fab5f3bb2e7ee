package com.denaq.crm.duplicates.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * After the update that brought profiles no dealer has one, and the check would know nobody: all are worked out before
 * anybody is let in. Some minutes for a million, once.
 */
@Component
class FirstProfiles implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstProfiles.class);

    private final JdbcClient db;
    private final KeyRebuild rebuild;
    private final TransactionOperations transactions;

    FirstProfiles(JdbcClient db, KeyRebuild rebuild, TransactionOperations transactions) {
        this.db = db;
        this.rebuild = rebuild;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (missing()) {
            transactions.executeWithoutResult(status -> {
                db.sql("lock table duplicate_profile in access exclusive mode")
                        .update(); // another instance may be at it
                if (missing()) {
                    LOG.info("Reading all dealers for the duplicate check, once after the update");
                    rebuild.all(progress -> {});
                }
            });
        }
    }

    private boolean missing() {
        return db.sql("""
                select not exists (select from duplicate_profile)
                   and exists (select from dealer where deleted_at is null and merged_into is null) -- all dealers
                """).query(Boolean.class).single();
    }
}
