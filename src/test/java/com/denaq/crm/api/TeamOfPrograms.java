package com.denaq.crm.api;

import com.denaq.crm.access.User;
import org.junit.jupiter.api.BeforeEach;

/** Two agents, an admin and a lead creator, each with a program. */
abstract class TeamOfPrograms extends WithPrograms {

    User vera;
    User boris;
    User nadia;
    User rosa;

    @BeforeEach
    void two_agents_an_admin_and_a_lead_creator() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Adler");
        nadia = users.admin("Nadia Weiss");
        rosa = users.leadCreator("Rosa Marin");
    }
}
