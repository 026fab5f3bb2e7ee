package com.denaq.crm.duplicates;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.support.DatabaseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Nobody is here yet, and an admin enters and asks. */
@DatabaseTest
@Import(Base.class)
abstract class WithAdmin {

    @Autowired
    DuplicateCheck check;

    @Autowired
    Base base;

    Viewer admin;

    @BeforeEach
    void an_admin() {
        admin = base.viewer("Ann", Role.ADMIN);
    }

    DealerId dealer(String name, @Nullable String city, String country) {
        return base.dealer(admin, Facts.of(name, country).withPlace(city, null));
    }

    Verdict judged(@Nullable String name, @Nullable String site, @Nullable String phone, @Nullable String city) {
        return check.judge(admin, Question.of(name, site, phone, null, city));
    }
}
