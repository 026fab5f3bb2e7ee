package com.denaq.crm.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.support.DatabaseTest;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Settings are held for a moment; who has just changed one isn't shown what was. */
@DatabaseTest
class HeldSettingsTests {

    @Autowired
    Settings settings;

    @Autowired
    TransactionTemplate transaction;

    private int capOfSomebodyElse() {
        return CompletableFuture.supplyAsync(settings::freeLeadCap).join();
    }

    @Test
    void what_others_read_before_the_commit_is_not_held_after_it() {
        transaction.executeWithoutResult(status -> {
            settings.put("free.lead.cap", "7");
            assertThat(capOfSomebodyElse()).isEqualTo(50);
        });
        assertThat(settings.freeLeadCap()).isEqualTo(7);
    }

    @Test
    void what_was_read_of_a_change_that_was_rolled_back_is_not_held() {
        transaction.executeWithoutResult(status -> {
            settings.put("free.lead.cap", "7");
            assertThat(settings.freeLeadCap()).isEqualTo(7);
            status.setRollbackOnly();
        });
        assertThat(settings.freeLeadCap()).isEqualTo(50);
    }
}
