package com.denaq.crm.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestUsers;
import org.junit.jupiter.api.Test;

class UsersTests extends TeamOfThree {

    @Test
    void somebody_new_gets_a_link_that_is_shown_once_and_sets_their_password_once() {
        String page = admin.post("/users", "name", "Lena Fischer", "email", "Lena@Denaq.example", "role", "agent")
                .expect(303)
                .location()
                .replace("#user", "");
        admin.get("/me").expect(200); // another page isn't where it is shown
        String link = link(admin.get(page).expect(200).body());
        assertThat(admin.get(page).body()).contains("Lena Fischer").doesNotContain(link);
        assertThat(admin.get("/users?show=invited").body())
                .contains("Lena Fischer", "<td class=\"p4\"><span class=\"meta\">As in the browser</span></td>")
                .doesNotContain(link);
        TestClient lena = clients.nobody();
        lena.post(link, "password", "three blue kettles").expect(303);
        assertThat(lena.get("/").location()).isEqualTo("/my-day");
        clients.nobody().get(link).expect(404);
        clients.nobody().signIn("lena@denaq.example", "three blue kettles").expect(303);
        assertThat(audited()).contains("created", "link-made", "password-set");
    }

    @Test
    void an_address_in_use_is_told_and_what_was_typed_is_kept() {
        String page = admin.post("/users", "name", "Other Vera", "email", vera.email(), "role", "agent")
                .expect(422)
                .body();
        assertThat(page).contains("already signs in").contains("value=\"Other Vera\"");
    }

    @Test
    void an_absence_that_is_over_is_refused_and_what_was_typed_is_kept() {
        String page = admin.post(
                        "/users/" + vera.id(),
                        "name",
                        "Vera S.",
                        "email",
                        vera.email(),
                        "role",
                        "agent",
                        "away",
                        "2026-11-22",
                        "version",
                        0)
                .expect(422)
                .body();
        assertThat(page).contains("This day has passed", "value=\"Vera S.\"", "value=\"2026-11-22\"");
    }

    @Test
    void a_reset_link_ends_the_one_before_and_signs_out_when_it_is_used() {
        TestClient before = clients.of(vera);
        String first = freshLink(vera);
        String second = freshLink(vera);
        clients.nobody().get(first).expect(404);
        clients.nobody().post(second, "password", "three blue kettles").expect(303);
        assertThat(before.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_link_that_lies_somewhere_opens_nothing_once_another_password_is_set() {
        TestClient browser = clients.of(vera);
        String link = freshLink(vera);
        browser.post("/me/password", "current", TestUsers.PASSWORD, "password", "three blue kettles")
                .expect(303);
        clients.nobody().get(link).expect(404);
    }

    @Test
    void the_second_of_two_who_change_somebody_is_shown_what_changed_and_keeps_what_they_typed() {
        change(vera, "Vera S.", Role.AGENT, 0).expect(303);
        String page =
                change(vera, "Vera Sokolova-Orlova", Role.AGENT, 0).expect(409).body();
        assertThat(page).contains("value=\"Vera Sokolova-Orlova\"").contains("Now it says: Vera S.");
        change(vera, "Vera Sokolova-Orlova", Role.AGENT, 1).expect(303);
    }

    @Test
    void what_the_second_of_two_did_not_touch_is_as_the_first_left_it() {
        change(vera, "Vera S.", Role.AGENT, 0).expect(303);
        String page = admin.post(
                        "/users/" + vera.id(),
                        "name",
                        "Vera Sokolova",
                        "email",
                        vera.email(),
                        "role",
                        "agent",
                        "away",
                        "2026-12-01",
                        "version",
                        0,
                        "was.name",
                        "Vera Sokolova",
                        "was.email",
                        vera.email(),
                        "was.role",
                        "agent",
                        "was.away",
                        "")
                .expect(409)
                .body();
        assertThat(page)
                .contains("value=\"Vera S.\"", "value=\"2026-12-01\"")
                .contains("Changed meanwhile, before: Vera Sokolova")
                .doesNotContain("Now it says");
    }

    @Test
    void an_admin_who_becomes_something_else_is_warned_and_led_to_what_is_theirs_then() {
        people.admin("Olga Brandt");
        assertThat(admin.get("/users/" + nadia.id()).body()).contains("only another admin can make you admin again");
        assertThat(admin.get("/users/" + vera.id()).body()).doesNotContain("only another admin");
        TestClient.Reply answer = change(nadia, "Nadia Weiss", Role.AGENT, nadia.version());
        assertThat(answer.expect(303).location()).endsWith("/");
        assertThat(admin.get("/my-day").expect(200).body())
                .contains("You are an agent now")
                .doesNotContain("/users/" + nadia.id() + "/undo");
    }
}
