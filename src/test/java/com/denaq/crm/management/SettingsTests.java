package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.ClashForm;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClients;
import com.denaq.crm.support.TestUsers;
import com.denaq.crm.support.WebTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an admin sets, over HTTP. */
@WebTest
class SettingsTests {

    @Autowired
    TestUsers users;

    @Autowired
    TestClients clients;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    private TestClient admin;

    @BeforeEach
    void in() {
        admin = clients.of(users.admin("Nadia Weiss"));
    }

    @Test
    void time_zones_and_countries_are_called_by_their_names_also_where_two_differ() {
        assertThat(admin.get("/settings").body()).contains("value=\"America/New_York\" selected>New York, UTC\u22125<");
        Object[] drawn = rules(seen(), "14", "50");
        Object[] moved = rules(seen(), "14", "50");
        moved[1] = "Europe/Berlin";
        moved[3] = "DE";
        admin.post("/settings/rules", moved).expect(303);
        drawn[1] = "Asia/Tokyo";
        drawn[3] = "JP";
        assertThat(admin.post("/settings/rules", drawn).expect(409).body())
                .contains("Berlin, UTC+1", "Tokyo, UTC+9", "Germany", "Japan")
                .doesNotContain("Europe/Berlin now", "DE now");
        assertThat(admin.get("/audit").body()).contains("New York, UTC\u22125", "Berlin, UTC+1", "Germany");
    }

    @Test
    void rules_that_the_second_of_two_did_not_touch_stay_as_the_first_left_them() {
        String seen = seen();
        admin.post("/settings/rules", rules(seen, "9", seen.split("\\|")[6])).expect(303);
        String page = admin.post("/settings/rules", rules(seen, "14", "60"))
                .expect(409)
                .body();
        assertThat(page)
                .contains("Neglected after, days: 9 now, 14 before")
                .containsPattern("name=\"neglected\"[^>]*value=\"9\"")
                .containsPattern("name=\"cap\"[^>]*value=\"60\"")
                .doesNotContain("14 typed");
        admin.post("/settings/rules", rules(seen(), "9", "60")).expect(303);
        assertThat(settings.neglectedAfterDays()).isEqualTo(9);
    }

    @Test
    void what_another_instance_has_saved_stands_there_at_once() {
        assertThat(admin.get("/settings").body()).containsPattern("name=\"neglected\"[^>]*value=\"14\"");
        db.sql(
                        "insert into setting (key, value) values ('neglected.after.days', '21') on conflict (key) do update set value = '21'")
                .update();
        assertThat(admin.get("/settings").body()).containsPattern("name=\"neglected\"[^>]*value=\"21\"");
    }

    @Test
    void a_paper_that_two_change_keeps_the_name_of_the_one_and_the_signer_of_the_other() {
        admin.post("/settings/paper-types", "nameEn", "Lease", "nameRu", "Аренда", "signer", "NOBODY", "dialog", "x")
                .expect(303);
        long id = db.sql("select id from paper_type where name_en = 'Lease'")
                .query(Long.class)
                .single();
        String path = "/settings/paper-types/" + id;
        String was = "{\"nameEn\":\"Lease\",\"nameRu\":\"Аренда\",\"signer\":\"NOBODY\",\"required\":\"\"}";
        Object[] form = {"version", 0, "was", was, "dialog", "paper-" + id, "nameRu", "Аренда"};
        admin.post(path, and(form, "nameEn", "Lease", "signer", "BOTH")).expect(303);
        String told = admin.post(path, and(form, "nameEn", "Rental contract", "signer", "NOBODY"))
                .expect(409)
                .body();
        assertThat(told).contains("Somebody changed this while you were typing", "You changed different things");
        admin.post(path, ClashForm.sent(told)).expect(303);
        assertThat(db.sql("select name_en || ' ' || signer from paper_type where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Rental contract BOTH");
    }

    private static Object[] and(Object[] fields, Object... more) {
        return Stream.of(fields, more).flatMap(Stream::of).toArray();
    }

    @Test
    void a_second_reason_or_paper_of_one_name_is_refused() {
        for (String path : List.of("/settings/reasons", "/settings/paper-types")) {
            Object[] one = {"nameEn", "Moved away", "nameRu", "Уехали", "signer", "NOBODY", "dialog", "x"};
            admin.post(path, one).expect(303);
            Object[] again = {"nameEn", "moved AWAY", "nameRu", "Переехали", "signer", "NOBODY", "dialog", "x"};
            admin.post(path, again).expect(422);
        }
    }

    @Test
    void one_that_had_a_namesake_before_that_was_minded_can_be_changed_all_the_same() {
        for (String list : List.of("reasons refusal_reason", "paper-types paper_type")) {
            String path = "/settings/" + list.split(" ")[0] + "/";
            String table = list.split(" ")[1];
            List<Long> two = db.sql("update " + table + " set name_en = 'Twin', name_ru = 'Двойник'"
                            + " where id in (select id from " + table + " order by id limit 2) returning id")
                    .query(Long.class)
                    .list();
            Object[] other = {"nameEn", "Twin", "nameRu", "Близнец", "signer", "NOBODY", "version", 0, "dialog", "x"};
            admin.post(path + two.getFirst(), other).expect(303);
            Object[] back = {"nameEn", "Twin", "nameRu", "двойник", "signer", "NOBODY", "version", 1, "dialog", "x"};
            admin.post(path + two.getFirst(), back).expect(422);
        }
    }

    private String seen() {
        return Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(admin.get("/settings").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static Object[] rules(String seen, String neglected, String cap) {
        List<String> was = List.of(seen.split("\\|"));
        return new Object[] {
            "zone", was.get(0),
            "country", was.get(1),
            "neglected", neglected,
            "silent", was.get(3),
            "checks", was.get(4),
            "rows", was.get(5),
            "cap", cap,
            "capacity", was.get(7),
            "readAll", was.get(8),
            "seen", seen
        };
    }
}
