package com.denaq.crm.distribution;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.distribution.handing.Handing;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who gives dealers to whom in the tests of distribution. */
@WebTest
abstract class AdminAndTwoAgents {

    @Autowired
    Handing handing;

    @Autowired
    Planning planning;

    @Autowired
    DealerOwners owners;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    User nadia;
    User vera;
    User boris;
    Viewer admin;

    @BeforeEach
    void people() {
        nadia = users.admin("Nadia Weiss");
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        admin = users.viewer(nadia);
    }

    @Nullable
    UserId owner(DealerId dealer) {
        return dealers.read(nadia, dealer).owner();
    }
}
