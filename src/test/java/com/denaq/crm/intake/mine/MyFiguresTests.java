package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MyFiguresTests {

    @Autowired
    MyFigures figures;

    @Autowired
    Entry entry;

    @Autowired
    TestUsers users;

    Viewer rosa;

    @BeforeEach
    void somebody() {
        rosa = users.viewer(users.leadCreator("Rosa Marin"));
    }

    @Test
    void in_a_month_in_which_nothing_was_blocked_all_are_unique() {
        enter();
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 1, 0, 1, 0, 0));
    }

    @Test
    void what_was_blocked_is_entered_but_not_unique() {
        enter();
        enter();
        assertThat(thisMonth()).isEqualTo(new EnteredMonth(thisMonth().month(), 2, 1, 1, 0, 0));
    }

    private void enter() {
        Facts facts = Facts.of("Harbor Lane Laptop Repair", "US")
                .withSite("harborlane.com")
                .withPlace("Tampa", "FL");
        entry.enter(rosa, NewLead.of(facts, List.of("813 555 0140"), List.of()));
    }

    private EnteredMonth thisMonth() {
        return figures.months(rosa, figures.first(rosa, FigureSpan.ALL)).getLast();
    }
}
