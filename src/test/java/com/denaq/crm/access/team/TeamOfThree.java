package com.denaq.crm.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestClock;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An admin and two agents, and what the tests of the team do with them. */
@WebTest
abstract class TeamOfThree {

    @Autowired
    TestUsers people;

    @Autowired
    TestDealers dealers;

    @Autowired
    TestClients clients;

    @Autowired
    TestClock clock;

    @Autowired
    NextSteps steps;

    @Autowired
    Users users;

    @Autowired
    JdbcClient db;

    User nadia;
    User vera;
    User boris;
    TestClient admin;

    @BeforeEach
    void team() {
        nadia = people.admin("Nadia Weiss");
        vera = people.agent("Vera Sokolova");
        boris = people.agent("Boris Orlov");
        admin = clients.of(nadia);
    }

    TestClient.Reply change(User user, String name, Role role, int version) {
        return admin.post(
                "/users/" + user.id(), "name", name, "email", user.email(), "role", role.code(), "version", version);
    }

    static List<Integer> together(
            java.util.function.Supplier<Integer> one, java.util.function.Supplier<Integer> other) {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<Integer> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }

    static NewStep step() {
        return new NewStep(StepKind.CALL, "Ask about the certificate", LocalDate.of(2026, 11, 25), null, null);
    }

    /** The link that an admin makes for somebody, from the page that shows it. */
    String freshLink(User user) {
        return link(admin.get(admin.post("/users/" + user.id() + "/password-link")
                        .expect(303)
                        .location()
                        .replace("#user", ""))
                .body());
    }

    static String link(String page) {
        Matcher link =
                Pattern.compile("http://localhost:\\d+(/password/[\\w-]+)").matcher(page);
        assertThat(link.find()).as("a link on the page").isTrue();
        return link.group(1);
    }

    long owner(DealerId dealer) {
        return db.sql("select owner_id from dealer where id = :id")
                .param("id", dealer.value())
                .query(Long.class)
                .single();
    }

    long assignee(DealerId dealer) {
        return db.sql("select assignee from next_step where dealer_id = :id and done_at is null")
                .param("id", dealer.value())
                .query(Long.class)
                .single();
    }

    List<String> audited() {
        return db.sql("select action from audit_entry where subject = 'user'")
                .query(String.class)
                .list();
    }
}
