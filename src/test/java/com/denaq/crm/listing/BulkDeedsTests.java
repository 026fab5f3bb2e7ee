package com.denaq.crm.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.TestClient;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done with many dealers of a list at once. */
class BulkDeedsTests extends ListsOfTwoAgents {

    @Autowired
    TestClock clock;

    @Test
    void an_agent_hands_over_only_their_own_and_takes_it_back() {
        long others = db.sql("select dealer_id from dealer_listing -- all dealers: a test\n where owner_id = ?")
                .param(boris.id().value())
                .query(Long.class)
                .single();
        agent.post(
                        "/dealers/bulk/hand-over",
                        "id",
                        prairie,
                        "id",
                        others,
                        "whole",
                        "false",
                        "query",
                        "",
                        "to",
                        boris.id())
                .expect(303);
        assertThat(owner(prairie)).isEqualTo(boris.id().value());
        long bulk = db.sql("select id from bulk_change").query(Long.class).single();
        clients.of(boris).post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(owner(prairie)).isEqualTo(boris.id().value());
        agent.post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(owner(prairie)).isEqualTo(vera.id().value());
    }

    @Test
    void what_was_handed_over_long_ago_is_not_taken_back() {
        agent.post("/dealers/bulk/hand-over", "id", prairie, "whole", "false", "to", boris.id())
                .expect(303);
        long bulk = db.sql("select id from bulk_change").query(Long.class).single();
        clock.advance(Duration.ofHours(2));
        agent.post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(owner(prairie)).isEqualTo(boris.id().value());
    }

    @Test
    void what_waits_for_review_is_given_to_nobody() {
        DealerId lead = dealers.lead("Prairie Byte Inc", users.leadCreator("Lena Lidova"));
        db.sql("update dealer set in_review = true where id = ?")
                .param(lead.value())
                .update();
        clients.of(ada)
                .post("/dealers/bulk/hand-over", "id", lead, "whole", "false", "to", boris.id())
                .expect(303);
        clients.of(ada)
                .htmx()
                .post("/dealers/" + lead + "/owner", "from", "", "to", boris.id())
                .expect(404);
        assertThat(db.sql("select owner_id is null from dealer -- all dealers: a test\n where id = ?")
                        .param(lead.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_whole_list_changes_hands_but_not_to_somebody_who_is_away() {
        agent.post("/dealers/bulk/hand-over", "whole", "true", "query", "owner=me", "to", boris.id())
                .expect(303);
        assertThat(owner(prairie)).isEqualTo(boris.id().value());
        assertThat(owner(formula)).isEqualTo(boris.id().value());
        db.sql("update app_user set away_until = '2026-12-01' where id = ?")
                .param(vera.id().value())
                .update();
        clients.of(boris)
                .post("/dealers/bulk/hand-over", "id", prairie, "whole", "false", "to", vera.id())
                .expect(303);
        assertThat(owner(prairie)).isEqualTo(boris.id().value());
    }

    @Test
    void only_an_admin_deletes_and_can_bring_back() {
        agent.post("/dealers/bulk/deletion", "id", prairie, "whole", "false").expect(404);
        TestClient admin = clients.of(ada);
        admin.post("/dealers/bulk/deletion", "id", prairie, "id", formula, "whole", "false")
                .expect(303);
        assertThat(admin.get("/dealers?all=1").body()).doesNotContain("Prairie Byte");
        long bulk = db.sql("select id from bulk_change").query(Long.class).single();
        admin.post("/dealers/bulk/" + bulk + "/undo").expect(303);
        assertThat(admin.get("/dealers?all=1").body()).contains("Prairie Byte");
    }

    private long owner(DealerId dealer) {
        return db.sql("select owner_id from dealer -- all dealers: a test\n where id = ?")
                .param(dealer.value())
                .query(Long.class)
                .single();
    }
}
