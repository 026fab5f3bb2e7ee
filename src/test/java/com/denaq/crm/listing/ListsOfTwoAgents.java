package com.denaq.crm.listing;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two agents with firms, one of them with a name that a spreadsheet would run, and an admin. */
@WebTest
abstract class ListsOfTwoAgents {

    @Autowired
    TestClients clients;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    @Autowired
    JdbcClient db;

    User vera;
    User boris;
    User ada;
    DealerId prairie;
    DealerId formula;
    TestClient agent;

    @BeforeEach
    void people() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        ada = users.admin("Ada Petrova");
        prairie = dealers.firm("Prairie Byte", vera);
        formula = dealers.firm("=cmd|'/c calc'!A1", vera);
        dealers.firm("Orlov's Own", boris);
        agent = clients.of(vera);
    }
}
