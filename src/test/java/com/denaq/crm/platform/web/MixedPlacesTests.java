package com.denaq.crm.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.ListPlace;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.WithHouse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses into which somebody put the place of another list, or none: they answer, and nothing breaks. */
class MixedPlacesTests extends WithHouse {

    /** As the lists write them, and what could be taken for one. */
    private static final List<String> PLACES = List.of(
            "1764158400000000_42_3",
            "1764158400000000_42",
            "999999999999999999_999999999999999999_999999999",
            "999999999999999999_1",
            "1764158400000000-42",
            "-99999999999999999-999999999999999999",
            "9223372036854775807-9223372036854775807",
            "STEPS.1764158400000000.42",
            "STEPS.-99999999999999999.42",
            "1_12.5_42",
            "1_NaN_42",
            "0_-1e99_-42",
            new ListPlace(0, "00000000", List.of("harbor lane"), 42).written(),
            new ListPlace(0, "00000000", List.of("+200000000-01-01T00:00:00Z"), 42).written(),
            new ListPlace(-1, "", List.of(), Long.MIN_VALUE).written(),
            "42",
            "-42",
            "9223372036854775807",
            "99999999999999999999",
            "%00",
            "~",
            "");

    @Test
    void an_admin_gets_an_answer_from_every_list() {
        User nadia = users.admin("Nadia Weiss");
        DealerId shop = dealers.firm("Harbor Lane", users.agent("Vera Sokolova"));
        answers(
                clients.of(nadia),
                "/dealers?all=1&after=",
                "/dealers?all=1&sort=-last&before=",
                "/dealers?sort=stage&after=",
                "/dealers?sort=owner&after=",
                "/board/column?in=firm&after=",
                "/statistics/list?figure=entered&after=",
                "/statistics/list?figure=calls&after=",
                "/audit?after=",
                "/bin?after=",
                "/duplicates?after=",
                "/notes?before=",
                "/notes?show=done&before=",
                "/leads?after=",
                "/leads/attempts?before=",
                "/dealers/" + shop + "/timeline?before=");
    }

    @Test
    void an_agent_gets_an_answer_from_the_queue() {
        User vera = users.agent("Vera Sokolova");
        dealers.firm("Harbor Lane", vera);
        answers(clients.of(vera), "/my-day/queue/more?after=", "/my-day?at=", "/leads?find=harbor&after=");
    }

    private static void answers(TestClient browser, String... lists) {
        for (String list : lists) {
            for (String place : PLACES) {
                assertThat(browser.htmx().get(list + place).status())
                        .as(list + place)
                        .isLessThan(500);
            }
        }
    }
}
