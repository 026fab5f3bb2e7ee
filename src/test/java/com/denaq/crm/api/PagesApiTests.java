package com.denaq.crm.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClient.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every list is read in pieces in the same way, and what was made is found where it was said to be. */
class PagesApiTests extends FirmOfAnAgent {

    TestClient admin;
    List<String> lists;

    @BeforeEach
    void all_lists() {
        admin = clients.api(users.admin("Nadia Weiss"));
        lists = List.of(
                "/api/v1/dealers",
                "/api/v1/me/queue",
                "/api/v1/users",
                path + "/contacts",
                path + "/activities",
                path + "/transitions",
                path + "/next-steps",
                path + "/merges");
    }

    @Test
    void a_cursor_that_no_list_has_given_is_told_by_every_list() {
        for (String list : lists) {
            for (String cursor : new String[] {"abc", "9x", "-1-", "1.5", "99999999999999999999"}) {
                JsonNode problem = read(admin.get(list + "?cursor=" + cursor).expect(422));
                assertThat(problem.get("field").asString()).isEqualTo("cursor");
            }
            admin.get(list + "?cursor=").expect(200);
        }
    }

    @Test
    void a_limit_below_one_is_told_from_where_on_it_may_be() {
        assertThat(admin.get(lists.getFirst() + "?limit=-1").body()).contains("a whole number from 1 on");
    }

    @Test
    void a_limit_beyond_the_most_is_the_most_and_one_that_is_none_is_told() {
        for (String list : lists) {
            for (String limit : new String[] {"1", "200", "100000"}) {
                admin.get(list + "?limit=" + limit).expect(200);
            }
            for (String none : new String[] {"-1", "0", "abc", "", "1&limit=2"}) {
                assertThat(read(admin.get(list + "?limit=" + none).expect(400))
                                .get("field")
                                .asString())
                        .isEqualTo("limit");
            }
        }
    }

    @Test
    void what_is_said_twice_is_told_unless_several_are_taken_and_so_is_what_is_empty() {
        JsonNode problem =
                read(admin.get("/api/v1/dealers?stage=lead&stage=firm").expect(400));
        assertThat(problem.get("code").asString()).isEqualTo("twice");
        assertThat(problem.get("field").asString()).isEqualTo("stage");
        for (String several : List.of("kind=note&kind=call", "kind=note,call")) {
            admin.get(path + "/activities?" + several).expect(200);
        }
        admin.get(path + "/activities?kind=note,frob").expect(422);
        for (String empty : List.of("/api/v1/dealers?stage=", path + "/activities?kind=")) {
            assertThat(read(admin.get(empty).expect(400)).get("code").asString())
                    .isEqualTo("unreadable");
        }
    }

    @Test
    void people_steps_and_merges_are_read_in_pieces_that_neither_repeat_nor_leave_out() {
        for (int i = 0; i < 5; i++) {
            api.json("POST", path + "/contacts", "{\"name\":\"Joe " + i + "\"}").expect(201);
            api.json("POST", path + "/next-steps", "{\"what\":\"Call " + i + "\",\"date\":\"2026-12-01\"}")
                    .expect(201);
            DealerId other = dealers.lead("Harbor Lane " + i, vera);
            api.json("POST", path + "/merges", "{\"other\":" + other + "}").expect(201);
        }
        for (String list : List.of("/contacts", "/next-steps", "/merges")) {
            List<Long> ids = new ArrayList<>();
            String cursor = "";
            for (int piece = 0; piece < 3; piece++) {
                JsonNode page =
                        read(api.get(path + list + "?limit=2&cursor=" + cursor).expect(200));
                page.get("items").forEach(each -> ids.add(each.get("id").asLong()));
                cursor = page.get("next").asString();
                assertThat(page.get("next").isNull()).isEqualTo(piece == 2);
            }
            assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_cursor_is_refused_by_another_list_and_under_another_filter() {
        dealers.lead("Screens & Co", vera);
        for (int i = 0; i < 2; i++) {
            api.json("POST", path + "/activities", "{\"kind\":\"note\",\"body\":\"Closed\"}")
                    .expect(201);
        }
        String dealersNext = next("/api/v1/dealers?limit=1");
        String happened = next(path + "/activities?limit=1&kind=note");
        api.get(path + "/activities?kind=NOTE&cursor=" + happened).expect(200);
        api.get(path + "/activities?kind=note,note&cursor=" + happened).expect(200);
        String both = next(path + "/activities?limit=1&kind=note,call");
        api.get(path + "/activities?kind=call,note&cursor=" + both).expect(200);
        for (String wrong : List.of(
                "/api/v1/dealers?stage=lead&cursor=" + dealersNext,
                "/api/v1/me/queue?cursor=" + dealersNext,
                path + "/activities?cursor=" + dealersNext,
                path + "/activities?kind=call&cursor=" + happened,
                path + "/contacts?cursor=" + happened)) {
            assertThat(read(api.get(wrong).expect(422)).get("detail").asString())
                    .isEqualTo("This cursor was not given by this list with this filter");
        }
    }

    private String next(String address) {
        return read(api.get(address).expect(200)).get("next").asString();
    }

    @Test
    void what_was_made_is_where_its_location_says() {
        DealerId other = dealers.lead("Harbor Lane again", vera);
        for (Reply made : List.of(
                api.json("POST", path + "/contacts", "{\"name\":\"Joe\"}"),
                api.json("POST", path + "/activities", "{\"kind\":\"note\",\"body\":\"Closed on Mondays\"}"),
                api.json("POST", path + "/next-steps", "{\"what\":\"Call\",\"date\":\"2026-12-01\"}"),
                api.json("POST", path + "/merges", "{\"other\":" + other + "}"),
                admin.json("POST", "/api/v1/users", "{\"email\":\"olga@denaq.example\",\"role\":\"agent\"}"))) {
            JsonNode there = read(admin.get(made.expect(201).header("Location")).expect(200));
            for (String field : there.propertyNames()) {
                assertThat(read(made).get(field)).isEqualTo(there.get(field));
            }
        }
        TestClient boris = clients.api(users.agent("Boris Adler"));
        boris.get(api.json("POST", path + "/contacts", "{\"name\":\"Ann\"}").header("Location"))
                .expect(404);
    }
}
