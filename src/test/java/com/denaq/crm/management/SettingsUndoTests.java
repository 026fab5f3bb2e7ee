package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.duplicates.Thresholds;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.Undo;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an admin set is taken back by the sentence that says so, as long as nobody has set it again. */
@WebTest
class SettingsUndoTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private User vera;
    private TestClient admin;

    @BeforeEach
    void in() {
        vera = users.agent("Vera Sokolova");
        admin = clients.of(users.admin("Nadia Weiss"));
    }

    @Test
    void rules_go_back_and_what_was_set_beside_them_since_stays() {
        String undo = Undo.of(rules("9", "50"));
        rules("9", "70");
        admin.post(undo).expect(303);
        assertThat(settings.neglectedAfterDays()).isEqualTo(14);
        assertThat(settings.freeLeadCap()).isEqualTo(70);
    }

    @Test
    void rules_that_were_set_again_stay() {
        String undo = Undo.of(rules("9", "50"));
        rules("21", "50");
        assertThat(Undo.said(admin.post(undo))).contains("changed again since");
        assertThat(settings.neglectedAfterDays()).isEqualTo(21);
    }

    @Test
    void thresholds_go_back_unless_they_were_moved_again() {
        Thresholds before = Thresholds.of(settings);
        String undo = Undo.of(thresholds(before, "12", "2"));
        assertThat(Thresholds.of(settings)).isEqualTo(new Thresholds(1200, 200));
        admin.post(undo).expect(303);
        assertThat(Thresholds.of(settings)).isEqualTo(before);
        assertThat(Undo.said(admin.post(undo))).contains("changed again since");
    }

    @Test
    void a_renamed_reason_and_a_changed_paper_go_back() {
        for (String kind : new String[] {"reasons refusal_reason", "paper-types paper_type"}) {
            String path = "/settings/" + kind.split(" ")[0];
            String table = kind.split(" ")[1];
            long id = db.sql("select min(id) from " + table).query(Long.class).single();
            String was = name(table, id);
            String undo = Undo.of(admin.post(path + "/" + id, "nameEn", "Moved", "nameRu", "Уехали", "version", 0));
            assertThat(name(table, id)).isEqualTo("Moved");
            admin.post(undo).expect(303);
            assertThat(name(table, id)).isEqualTo(was);
            String again = Undo.of(admin.post(path + "/" + id, "nameEn", "Moved", "nameRu", "Уехали", "version", 2));
            admin.post(path + "/" + id, "nameEn", "Gone", "nameRu", "Уехали", "version", 3);
            assertThat(Undo.said(admin.post(again))).contains("changed again since");
            assertThat(name(table, id)).isEqualTo("Gone");
        }
    }

    @Test
    void a_reason_and_a_paper_that_were_moved_go_back_unless_they_were_moved_again() {
        for (String kind : new String[] {"reasons refusal_reason", "paper-types paper_type"}) {
            String path = "/settings/" + kind.split(" ")[0] + "/";
            String table = kind.split(" ")[1];
            List<Long> was = order(table);
            long second = was.get(1);
            String undo = Undo.of(admin.post(path + second + "/place", "up", "true"));
            assertThat(order(table)).startsWith(second, was.getFirst());
            admin.post(undo).expect(303);
            assertThat(order(table)).isEqualTo(was);
            String again = Undo.of(admin.post(path + second + "/place", "up", "false"));
            admin.post(path + second + "/place", "up", "false").expect(303);
            List<Long> now = order(table);
            assertThat(Undo.said(admin.post(again))).contains("changed again since");
            assertThat(order(table)).isEqualTo(now);
            admin.post(path + was.getFirst() + "/place", "up", "true").expect(303); // it is the first already
            assertThat(order(table)).isEqualTo(now);
        }
    }

    @Test
    void a_name_that_another_one_got_since_does_not_come_back() {
        long id = db.sql("select min(id) from refusal_reason").query(Long.class).single();
        String was = name("refusal_reason", id);
        String undo =
                Undo.of(admin.post("/settings/reasons/" + id, "nameEn", "Moved", "nameRu", "Уехали", "version", 0));
        admin.post("/settings/reasons", "nameEn", was, "nameRu", "Другая").expect(303);
        assertThat(Undo.said(admin.post(undo))).contains("Another one is called so by now");
        assertThat(name("refusal_reason", id)).isEqualTo("Moved");
    }

    @Test
    void territories_go_back_unless_they_were_changed_again() {
        String undo = Undo.of(territory("", "FL, GA"));
        admin.post(undo).expect(303);
        assertThat(territories()).isZero();
        String again = Undo.of(territory("", "FL"));
        territory("FL", "NY, TX");
        assertThat(Undo.said(admin.post(again))).contains("changed again since");
        assertThat(territories()).isEqualTo(2);
    }

    @Test
    void nothing_is_offered_to_be_taken_back_where_nothing_changed() {
        String seen = seen("/settings");
        assertThat(Undo.said(rules(seen.split("\\|")[2], seen.split("\\|")[6]))).contains("saved");
        assertThat(admin.cookies().get("toast")).doesNotContain("undo");
        admin.post("/settings/rules/undo?change=999999").expect(404);
    }

    private TestClient.Reply territory(String was, String regions) {
        return admin.post("/distribute/territories", "agent", vera.id(), "was", was, "regions", regions)
                .expect(303);
    }

    private int territories() {
        return db.sql("select count(*) from territory").query(Integer.class).single();
    }

    private List<Long> order(String table) {
        return db.sql("select id from " + table + " where not retired order by position, id")
                .query(Long.class)
                .list();
    }

    private String name(String table, long id) {
        return db.sql("select name_en from " + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private TestClient.Reply thresholds(Thresholds seen, String here, String similar) {
        return admin.post(
                        "/settings/duplicates",
                        "here",
                        here,
                        "similar",
                        similar,
                        "seen",
                        seen.here() + " " + seen.similar())
                .expect(303);
    }

    private TestClient.Reply rules(String neglected, String cap) {
        String seen = seen("/settings");
        String[] was = seen.split("\\|");
        return admin.post(
                        "/settings/rules",
                        "zone",
                        was[0],
                        "country",
                        was[1],
                        "neglected",
                        neglected,
                        "silent",
                        was[3],
                        "checks",
                        was[4],
                        "rows",
                        was[5],
                        "cap",
                        cap,
                        "capacity",
                        was[7],
                        "readAll",
                        was[8],
                        "seen",
                        seen)
                .expect(303);
    }

    private String seen(String path) {
        return Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(admin.get(path).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
