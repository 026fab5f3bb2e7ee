package com.denaq.crm.support;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import org.springframework.boot.test.context.TestComponent;

/**
 * Makes the smallest believable dealers for a test: shops in Tampa, open on weekdays from nine to six.
 *
 * <pre>{@code
 * DealerId shop = dealers.firm("Harbor Lane", vera);
 * }</pre>
 */
@TestComponent
public class TestDealers {

    private final DealerRegister register;
    private final DealerLife life;
    private final Dealers dealers;
    private final TestUsers users;

    TestDealers(DealerRegister register, DealerLife life, Dealers dealers, TestUsers users) {
        this.register = register;
        this.life = life;
        this.dealers = dealers;
        this.users = users;
    }

    /** A lead of that agent, or a free one where an admin or a lead creator enters it. */
    public DealerId lead(String name, User enteredBy) {
        NewDealer lead = NewDealer.of(Facts.of(name, "US").withPlace("Tampa", "FL"), source(enteredBy));
        return register.enter(
                users.viewer(enteredBy), enteredBy.role() == Role.AGENT ? lead.ownedBy(enteredBy.id()) : lead);
    }

    /** A firm of that agent. */
    public DealerId firm(String name, User owner) {
        DealerId id = lead(name, owner);
        life.startWork(users.viewer(owner), id);
        return id;
    }

    public Dealer read(User viewer, DealerId id) {
        return dealers.read(users.viewer(viewer), id);
    }

    private static Source source(User user) {
        return switch (user.role()) {
            case LEAD_CREATOR -> Source.LEAD_CREATOR;
            case AGENT -> Source.AGENT;
            case ADMIN -> Source.ADMIN;
        };
    }
}
