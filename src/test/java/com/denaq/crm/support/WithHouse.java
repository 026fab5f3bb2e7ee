package com.denaq.crm.support;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What most tests over HTTP need of the house: people, their dealers, their browsers, the clock and the database. */
@WebTest
public abstract class WithHouse {

    @Autowired
    protected TestUsers users;

    @Autowired
    protected TestDealers dealers;

    @Autowired
    protected TestClients clients;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient db;
}
