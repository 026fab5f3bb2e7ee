package com.denaq.crm.support;

import com.denaq.crm.access.User;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What most tests in a browser need besides: where the application is, and people signed in before it. */
public abstract class WithBrowser extends WithHouse {

    @LocalServerPort
    protected int port;

    protected Window window(User who, Look look) {
        return Browsers.open(port, look).signIn(who.email(), TestUsers.PASSWORD);
    }
}
