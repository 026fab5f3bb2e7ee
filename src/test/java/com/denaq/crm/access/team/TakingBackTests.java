package com.denaq.crm.access.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.Undo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an admin changed in somebody is taken back where it was done: by the sentence that says so. */
class TakingBackTests extends TeamOfThree {

    @Test
    void an_absence_typed_by_mistake_is_taken_back() {
        String undo = Undo.of(save(vera, Role.AGENT, "2026-12-01", null, 0));
        assertThat(now(vera).awayUntil()).isNotNull();
        admin.post(undo).expect(303);
        assertThat(now(vera).awayUntil()).isNull();
    }

    @Test
    void a_role_comes_back_with_the_dealers_that_went_to_somebody_because_of_it() {
        DealerId harbor = dealers.firm("Harbor Lane", vera);
        DealerId volt = dealers.firm("Volt Corner", vera);
        String undo = Undo.of(save(vera, Role.ADMIN, "", boris, 0));
        assertThat(now(vera).role()).isEqualTo(Role.ADMIN);
        assertThat(owner(harbor)).isEqualTo(boris.id().value());
        db.sql("update dealer set owner_id = null where id = :volt")
                .param("volt", volt.value())
                .update(); // not the heir's any more
        admin.post(undo).expect(303);
        assertThat(now(vera).role()).isEqualTo(Role.AGENT);
        assertThat(owner(harbor)).isEqualTo(vera.id().value());
        assertThat(db.sql("select owner_id is null from dealer where id = :volt")
                        .param("volt", volt.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void what_somebody_else_changed_since_is_left_alone_and_that_is_said() {
        String undo = Undo.of(save(vera, Role.AGENT, "2026-12-01", null, 0));
        save(vera, Role.AGENT, "2026-12-24", null, 1).expect(303);
        assertThat(Undo.said(admin.post(undo))).contains("It was changed again since then");
        assertThat(now(vera).awayUntil()).hasToString("2026-12-24");
    }

    @Test
    void what_somebody_else_changed_beside_it_stays() {
        String undo = Undo.of(save(vera, Role.AGENT, "2026-12-01", null, 0));
        admin.post(
                        "/users/" + vera.id(),
                        "name",
                        "Vera Orlova",
                        "email",
                        vera.email(),
                        "role",
                        "agent",
                        "away",
                        "2026-12-01",
                        "version",
                        1)
                .expect(303);
        admin.post(undo).expect(303);
        assertThat(now(vera).awayUntil()).isNull();
        assertThat(now(vera).name()).isEqualTo("Vera Orlova");
    }

    @Test
    void the_only_admin_stays_one() {
        User lena = people.admin("Lena Fischer");
        String undo = Undo.of(save(vera, Role.ADMIN, "", null, 0));
        leave(nadia);
        TestClient last = clients.of(now(vera));
        leave(lena);
        assertThat(Undo.said(last.post(undo))).contains("only admin");
        assertThat(now(vera).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void a_change_of_somebody_else_is_not_theirs_to_be_taken_back() {
        String undo = Undo.of(save(vera, Role.AGENT, "2026-12-01", null, 0));
        admin.post(undo.replace("/users/" + vera.id(), "/users/" + boris.id())).expect(404);
        clients.of(boris).post(undo).expect(404);
    }

    private void leave(User user) {
        db.sql("update app_user set active = false where id = :id")
                .param("id", user.id().value())
                .update();
    }

    private TestClient.Reply save(User user, Role role, String away, @Nullable User heir, int version) {
        return admin.post(
                "/users/" + user.id(),
                "name",
                user.name(),
                "email",
                user.email(),
                "role",
                role.code(),
                "away",
                away,
                "heir",
                heir == null ? "" : heir.id(),
                "version",
                version);
    }

    private User now(User user) {
        return users.find(user.id()).orElseThrow();
    }
}
