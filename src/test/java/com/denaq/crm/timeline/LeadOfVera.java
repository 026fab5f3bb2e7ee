package com.denaq.crm.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead of Vera, and what the tests of its timeline do with it. */
@DatabaseTest
abstract class LeadOfVera {

    @Autowired
    Activities activities;

    @Autowired
    Timeline timeline;

    @Autowired
    Contacts contacts;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    RefusalReasons reasons;

    @Autowired
    TestClock clock;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    Viewer viewer;
    DealerId shop;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        shop = dealers.lead("Harbor Lane", vera);
    }

    Logged log(NewActivity what) {
        return activities.log(viewer, shop, what);
    }

    ContactId person(String name) {
        return contacts.addListed(viewer, shop, NewContact.named(name));
    }

    Activity.Answer answer(Logged logged) {
        return Objects.requireNonNull(timeline.read(shop, logged.id()).answer());
    }

    @Nullable
    UserId turn(Logged logged) {
        return answer(logged).whoseTurn();
    }

    List<Activity> stories() {
        return timeline.page(shop, Set.of(ActivityKind.STAGE, ActivityKind.ASSIGNMENT), null, 50)
                .activities();
    }

    void give(@Nullable UserId from, @Nullable UserId to) {
        assertThat(owners.give(List.of(new Assignment(shop, from, to)), vera.id(), null))
                .hasSize(1);
    }
}
