package com.denaq.crm.duplicates.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.duplicates.Base;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.platform.database.DataReplaced;
import com.denaq.crm.support.DatabaseTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What is learnt of a base's words. */
@DatabaseTest
@Import(Base.class)
class CommonsTests {

    @Autowired
    Base base;

    @Autowired
    Commons commons;

    @Autowired
    AlikePairs pairs;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Growth growth;

    @Autowired
    ApplicationEventPublisher events;

    @AfterEach
    void knows_nothing() {
        db.sql("delete from duplicate_common").update();
        commons.forget(new DataReplaced());
    }

    /** It has grown by none of those: they are counted when the backup was made, or aren't here. */
    @Test
    void what_was_entered_before_a_backup_is_restored_is_no_growth_of_it() {
        growth.by(140);
        events.publishEvent(new DataReplaced());
        growth.by(140);
        assertThat(growth.since()).isEqualTo(140);
    }

    @Test
    void a_company_entered_three_times_among_few_has_no_switchboard() {
        Viewer ann = base.viewer("Ann", Role.ADMIN);
        List<DealerId> one = Stream.of(
                        "Harbor Lane Laptop Repair", "Harbor Lane Laptop Repairs", "Harbor Lane Laptops Repair")
                .map(name -> base.dealer(ann, name, "Tampa", "FL", null))
                .toList();
        one.forEach(each -> base.phone(each, "+1 813 555 0142"));
        base.phone(base.dealer(ann, "Zebra Screens", "Tampa", "FL", null), "+1 813 555 0143");
        transactions.executeWithoutResult(status -> commons.learn());
        assertThat(pairs.among(one))
                .hasSize(3)
                .allMatch(AlikePair::sure)
                .allMatch(pair -> pair.reasons().contains(Reason.Code.SAME_PHONE));
    }
}
