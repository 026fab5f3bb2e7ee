package com.denaq.crm.duplicates;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.NewDealer;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the base with people and dealers as these tests need them. */
@TestComponent
public class Base {

    private final JdbcClient db;
    private final DealerRegister register;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transactions;

    Base(JdbcClient db, DealerRegister register, ApplicationEventPublisher events, TransactionOperations transactions) {
        this.db = db;
        this.register = register;
        this.events = events;
        this.transactions = transactions;
    }

    public Viewer viewer(String name, Role role) {
        long id = db.sql(
                        "insert into app_user (email, name, role) values (lower(:name) || '@denaq.example', :name, :role) returning id")
                .param("name", name)
                .param("role", role.name())
                .query(Long.class)
                .single();
        return new Viewer(new UserId(id), role, false);
    }

    public DealerId dealer(
            Viewer by, String name, @Nullable String city, @Nullable String region, @Nullable String site) {
        return dealer(by, name, city, region, site, by.role() == Role.AGENT ? by.id() : null);
    }

    public DealerId dealer(
            Viewer by,
            String name,
            @Nullable String city,
            @Nullable String region,
            @Nullable String site,
            @Nullable UserId owner) {
        Facts facts = Facts.of(name, "US").withPlace(city, region).withSite(site);
        return register.enter(by, NewDealer.of(facts, Source.ADMIN).ownedBy(owner));
    }

    public DealerId dealer(Viewer by, Facts facts) {
        return register.enter(by, NewDealer.of(facts, Source.ADMIN));
    }

    public void phone(DealerId dealer, String typed) {
        ReadPhone read = Phones.read(typed, "US").getFirst();
        people(
                dealer,
                "insert into phone (dealer_id, typed, e164) values (:dealer, :typed, :read)",
                typed,
                read.e164());
    }

    public void email(DealerId dealer, String typed) {
        ReadEmail read = Emails.read(typed).getFirst();
        people(
                dealer,
                "insert into email (dealer_id, typed, address, domain) values (:dealer, :typed, :read, split_part(:read, '@', 2))",
                typed,
                read.address());
    }

    public void street(DealerId dealer, String typed) {
        people(dealer, "update dealer set street = :typed where id = :dealer and :read::text is null", typed, null);
    }

    public void contact(DealerId dealer, String name) {
        people(
                dealer,
                "insert into contact (dealer_id, name, created_at) select :dealer, :typed, now() where :read::text is null",
                name,
                null);
    }

    private void people(DealerId dealer, String sql, String typed, @Nullable String read) {
        transactions.executeWithoutResult(status -> {
            db.sql(sql)
                    .param("dealer", dealer.value())
                    .param("typed", typed)
                    .param("read", read)
                    .update();
            events.publishEvent(DealersTouched.one(dealer, DealersTouched.Aspect.PEOPLE));
        });
    }
}
