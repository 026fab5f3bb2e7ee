package com.denaq.crm.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody leaves, and what is theirs goes to somebody else. */
class DepartureTests extends TeamOfThree {

    @Test
    void whoever_leaves_is_out_at_once_and_their_dealers_and_steps_go_to_a_colleague_and_come_back() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        steps.open(people.viewer(vera), shop, step());
        TestClient browser = clients.of(vera);
        TestClient program = clients.api(vera);

        admin.post("/users", "name", "Aaron New", "email", "aaron@denaq.example", "role", "agent")
                .expect(303);
        assertThat(admin.get("/users/" + vera.id() + "/departure").expect(200).body())
                .contains("1 dealer, 1 open next step go to", "Boris Orlov: 0 dealers")
                .containsSubsequence("Boris Orlov: 0 dealers", "Aaron New: 0 dealers · invited, hasn’t come in yet");
        admin.post("/users/" + vera.id() + "/departure", "delete", "false").expect(422);
        admin.post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);

        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
        program.get("/api/v1/no-such-thing").expect(404);
        clients.nobody().signIn(vera.email(), TestUsers.PASSWORD).expect(422);
        assertThat(owner(shop)).isEqualTo(boris.id().value());
        assertThat(assignee(shop)).isEqualTo(boris.id().value());

        for (String path : List.of("/users?show=left", "/users/" + vera.id())) {
            assertThat(admin.get(path).body()).contains("Bring back with their dealers", "/departure/undo");
        }
        assertThat(admin.get("/users/" + vera.id()).body()).contains("went to Boris Orlov");
        admin.post("/users/" + vera.id() + "/departure/undo").expect(303);
        assertThat(owner(shop)).isEqualTo(vera.id().value());
        assertThat(assignee(shop)).isEqualTo(vera.id().value());
        clients.of(vera);
        assertThat(audited()).contains("deactivated", "came-back");
    }

    @Test
    void who_is_to_be_deleted_still_is_when_the_heir_was_missing_and_when_they_were_deactivated_before() {
        dealers.firm("Harbor Lane", vera);
        String leaving = "/users/" + vera.id() + "/departure";
        assertThat(admin.get(leaving).body())
                .contains(choice(false) + " checked")
                .doesNotContain(choice(true) + " checked");
        assertThat(admin.post(leaving, "delete", "true").expect(422).body())
                .contains(choice(true) + " checked")
                .doesNotContain(choice(false) + " checked");
        admin.post(leaving, "delete", "false", "heir", boris.id()).expect(303);
        assertThat(admin.get(leaving).expect(200).body())
                .contains(choice(true) + " checked")
                .doesNotContain(choice(false));
    }

    private static String choice(boolean delete) {
        return "name=\"delete\" value=\"" + delete + "\"";
    }

    @Test
    void an_admin_who_lets_themselves_go_is_warned_before_and_offered_no_undo_that_they_cannot_press() {
        people.admin("Ada Petrova");
        assertThat(admin.get("/users/" + nadia.id() + "/departure").expect(200).body())
                .contains("This is your own account")
                .doesNotContain("Can be undone");
        assertThat(admin.get("/users/" + vera.id() + "/departure").expect(200).body())
                .doesNotContain("This is your own account");
        assertThat(admin.post("/users/" + nadia.id() + "/departure", "delete", "false")
                        .expect(303)
                        .location())
                .isEqualTo("/sign-in");
        assertThat(admin.get("/sign-in").expect(200).body())
                .contains("Your account is deactivated. Another admin can take you back")
                .doesNotContain("/departure/undo");
    }

    @Test
    void whoever_was_deleted_can_be_brought_back_for_thirty_days_and_their_address_is_free() {
        admin.post("/users/" + vera.id() + "/departure", "delete", "true").expect(303);
        assertThat(admin.get("/users?show=left").body()).contains("Vera Sokolova");
        assertThat(users.named(vera.email())).isEmpty();
        admin.post("/users", "name", "Another Vera", "email", vera.email(), "role", "agent")
                .expect(303);
        String back = "/users/" + vera.id() + "/departure/return";
        assertThat(admin.post(back).expect(422).body()).contains("Another Vera signs in with this address now");
        admin.post(back, "email", "Vera.S@denaq.example").expect(303);
        assertThat(users.find(vera.id()).orElseThrow())
                .matches(User::active)
                .returns("vera.s@denaq.example", User::email);
        admin.post("/users/" + boris.id() + "/departure", "delete", "true").expect(303);
        clock.advance(TeamRows.RECENTLY.plusDays(1));
        clients.of(nadia).post("/users/" + boris.id() + "/departure/return").expect(404);
    }

    @Test
    void somebody_who_is_here_gets_the_address_of_one_who_was_deleted() {
        admin.post("/users/" + vera.id() + "/departure", "delete", "true").expect(303);
        clock.advance(TeamRows.RECENTLY.plusDays(1)); // nobody sees any more whose it was
        Object[] form = {"name", "Boris Orlov", "email", vera.email(), "role", "agent", "version", 0};
        clients.of(nadia).post("/users/" + boris.id(), form).expect(303);
        assertThat(users.find(boris.id()).orElseThrow().email()).isEqualTo(vera.email());
    }

    @Test
    void a_program_lets_somebody_in_with_the_address_of_one_who_was_deleted_too() {
        admin.post("/users/" + vera.id() + "/departure", "delete", "true").expect(303);
        String another = "{\"name\":\"Another Vera\",\"email\":\"%s\",\"role\":\"agent\"}".formatted(vera.email());
        clients.api(nadia).json("POST", "/api/v1/users", another).expect(201);
        clients.api(nadia).json("POST", "/api/v1/users", another).expect(409);
        clients.api(nadia)
                .json("POST", "/api/v1/users", another.replace("@", "><@"))
                .expect(422);
    }

    @Test
    void whoever_comes_back_has_their_address_again_when_who_had_it_since_was_deleted_too() {
        admin.post("/users/" + vera.id() + "/departure", "delete", "true").expect(303);
        admin.post("/users", "name", "Another Vera", "email", vera.email(), "role", "agent")
                .expect(303);
        User another = users.named(vera.email()).orElseThrow();
        admin.post("/users/" + another.id() + "/departure", "delete", "true").expect(303);
        admin.post("/users/" + vera.id() + "/departure/return").expect(303);
        assertThat(users.find(vera.id()).orElseThrow()).matches(User::active).returns(vera.email(), User::email);
    }

    @Test
    void nobody_who_is_away_or_inactive_gets_what_belongs_to_somebody_else() {
        dealers.firm("Harbor Lane", vera);
        admin.post(
                        "/users/" + boris.id(),
                        "name",
                        boris.name(),
                        "email",
                        boris.email(),
                        "role",
                        "agent",
                        "away",
                        "2026-11-30",
                        "version",
                        0)
                .expect(303);
        String page = admin.post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(422)
                .body();
        assertThat(page).contains("no agent here who could take this over");
        clock.set(java.time.Instant.parse("2026-12-01T15:00:00Z"));
        clients.of(nadia)
                .post("/users/" + vera.id() + "/departure", "delete", "false", "heir", boris.id())
                .expect(303);
    }

    @Test
    void an_agent_with_dealers_becomes_something_else_only_when_somebody_gets_them() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        Object[] form = {"name", "Vera", "email", vera.email(), "role", "lead-creator", "version", 0};
        assertThat(admin.post("/users/" + vera.id(), form).expect(422).body()).contains("Choose who gets what");
        Object[] given = {
            "name", "Vera", "email", vera.email(), "role", "lead-creator", "version", 0, "heir", boris.id()
        };
        admin.post("/users/" + vera.id(), given).expect(303);
        assertThat(owner(shop)).isEqualTo(boris.id().value());
        assertThat(users.find(vera.id()).orElseThrow().role()).isEqualTo(Role.LEAD_CREATOR);
    }

    @Test
    void the_last_admin_stays_one_whatever_is_tried() {
        change(nadia, "Nadia", Role.AGENT, 0).expect(422);
        admin.post("/users/" + nadia.id() + "/departure", "delete", "true").expect(422);
        assertThat(users.find(nadia.id()).orElseThrow().role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void two_admins_who_let_each_other_go_at_once_leave_one() {
        for (int round = 0; round < 5; round++) {
            User other = people.admin("Other Admin " + round);
            TestClient second = clients.of(other);
            List<Integer> answers = together(
                    () -> admin.post("/users/" + other.id() + "/departure", "delete", "false")
                            .status(),
                    () -> second.post("/users/" + nadia.id() + "/departure", "delete", "false")
                            .status());
            assertThat(db.sql("select count(*) from app_user where role = 'ADMIN' and active")
                            .query(Long.class)
                            .single())
                    .as("after answers %s", answers)
                    .isEqualTo(1);
            db.sql("update app_user set active = id = :nadia where role = 'ADMIN'")
                    .param("nadia", nadia.id().value())
                    .update();
            admin = clients.of(nadia);
        }
    }
}
