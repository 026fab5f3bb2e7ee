package com.denaq.crm.duplicates;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Three shops that are here, and somebody of each role who asks for others. */
@DatabaseTest
@Import(Base.class)
abstract class WithShops {

    @Autowired
    DuplicateCheck check;

    @Autowired
    Base base;

    Viewer admin;
    Viewer agent;
    Viewer creator;
    DealerId harbor;

    @BeforeEach
    void fill() {
        admin = base.viewer("Ann", Role.ADMIN);
        agent = base.viewer("Vera", Role.AGENT);
        creator = base.viewer("Lev", Role.LEAD_CREATOR);
        harbor = base.dealer(
                agent, "Harbor Lane Laptop Repair, LLC", "Tampa", "FL", "https://www.harborlane.com/contact");
        base.phone(harbor, "(813) 555-0142");
        base.email(harbor, "dana@harborlane.com");
        base.dealer(admin, "Gear Loop Computers", "Duluth", "MN", "gearloop.com");
        base.dealer(admin, "ООО «Ноутбук-Сервис»", "Москва", "MOW", null);
    }
}
