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
import com.denaq.crm.dealers.Refusal;
import com.denaq.crm.dealers.RefusalReasons;
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
    private final RefusalReasons reasons;
    private final TestUsers users;

    TestDealers(DealerRegister register, DealerLife life, Dealers dealers, RefusalReasons reasons, TestUsers users) {
        this.register = register;
        this.life = life;
        this.dealers = dealers;
        this.reasons = reasons;
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

    /** An account of that agent, which an admin let pass without papers. */
    public DealerId account(String name, User owner, User admin) {
        DealerId id = firm(name, owner);
        life.agree(users.viewer(admin), id, "Old friend of the house");
        return id;
    }

    /** A firm of that agent in the dead end. */
    public DealerId deadEnd(String name, User owner) {
        DealerId id = lead(name, owner);
        life.refuse(users.viewer(owner), id, refusal("price"));
        return id;
    }

    /** Without words and without a date to try again. */
    public Refusal refusal(String reasonCode) {
        return new Refusal(reasons.named(reasonCode).orElseThrow().id(), null, null);
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
