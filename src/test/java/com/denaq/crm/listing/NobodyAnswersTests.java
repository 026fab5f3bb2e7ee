package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.myday.Queue;
import com.denaq.crm.myday.QueueWhy;
import com.denaq.crm.support.WithHouse;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Direction;
import com.denaq.crm.timeline.Logged;
import com.denaq.crm.timeline.NewActivity;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dealer writes whom nobody owns, in the dead end or out of it, stands before the admins until somebody has it. */
class NobodyAnswersTests extends WithHouse {

    private static final String THEIRS = "/dealers?neglected=nobody-answers";

    @Autowired
    Activities activities;

    @Autowired
    DealerLife life;

    @Autowired
    DealerOwners owners;

    @Autowired
    Queue queue;

    User ada;
    User vera;
    DealerId shop;

    @BeforeEach
    void a_refusal_that_nobody_owns() {
        ada = users.admin("Ada Petrova");
        vera = users.agent("Vera Sokolova");
        shop = dealers.firm("Harbor Lane", vera);
        reply("Before they refused");
        life.refuse(users.viewer(vera), shop, dealers.refusal("price"));
        give(vera.id(), null);
        clock.advance(Duration.ofDays(1));
    }

    @Test
    void a_reply_in_the_dead_end_stands_before_the_admins_until_somebody_owns_it_and_then_in_their_day() {
        assertThat(clients.of(ada).get("/dealers").body()).doesNotContain("Nobody answers", "waits for an answer\"");
        reply("We changed our mind");
        assertThat(clients.of(ada).get("/dealers").body())
                .contains("Nobody answers", "One dealer that nobody owns waits for an answer\"");
        assertThat(clients.of(ada).get(THEIRS).body()).contains("Harbor Lane");
        assertThat(clients.of(ada).get("/dealers?neglected=any").body()).contains("Harbor Lane");
        assertThat(clients.of(ada).get("/statistics").body()).contains("Waits for an answer, nobody owns it");
        assertThat(clients.of(vera).get(THEIRS).body()).doesNotContain("Harbor Lane");

        give(null, vera.id());
        assertThat(clients.of(ada).get(THEIRS).body()).doesNotContain("Harbor Lane");
        assertThat(queue.page(users.viewer(vera), null, 9).items())
                .extracting("dealer", "why")
                .containsExactly(tuple(shop, QueueWhy.MESSAGE));
    }

    @Test
    void whoever_leaves_it_behind_leaves_what_waits_to_the_admins() {
        give(null, vera.id());
        reply("We changed our mind");
        give(vera.id(), null);
        assertThat(clients.of(ada).get(THEIRS).body()).contains("Harbor Lane");
    }

    @Test
    void an_admin_who_answers_is_told_no_more() {
        Logged reply = reply("We changed our mind");
        String answer = "/dealers/" + shop + "/activities/" + reply.id() + "/answer";
        assertThat(clients.of(ada).get("/dealers/" + shop).body())
                .contains("waits for an answer")
                .containsOnlyOnce("/answer\"")
                .contains(answer);
        clients.of(ada).htmx().post(answer).expect(200);
        assertThat(clients.of(ada).get(THEIRS).body()).doesNotContain("Harbor Lane");
    }

    private Logged reply(String words) {
        return activities.log(users.viewer(ada), shop, NewActivity.message(Direction.IN, null, words));
    }

    private void give(@Nullable UserId from, @Nullable UserId to) {
        assertThat(owners.give(List.of(new Assignment(shop, from, to)), ada.id(), null))
                .hasSize(1);
    }
}
