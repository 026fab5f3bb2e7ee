package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.support.WithHouse;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.NewActivity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit speaks the reader's language: no code of ours stands in it. */
class AuditWordsTests extends WithHouse {

    @Autowired
    Evidences evidences;

    @Autowired
    Activities activities;

    User nadia;

    @BeforeEach
    void an_order_shows_it_and_a_note_is_deleted() {
        nadia = users.admin("Nadia Weiss");
        User vera = users.agent("Vera Sokolova");
        Viewer agent = users.viewer(vera);
        DealerId shop = dealers.firm("Harbor Lane", vera);
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        long proof = evidences.add(agent, shop, new NewProof(EvidenceKind.ORDER, null, "No. 7", day));
        evidences.remove(agent, shop, proof);
        activities.log(agent, shop, NewActivity.note("They moved"));
        activities.delete(
                agent,
                new ActivityId(db.sql("select id from activity where kind = 'NOTE'")
                        .query(Long.class)
                        .single()));
    }

    @Test
    void evidence_and_notes_are_named_in_english() {
        assertThat(audit()).contains("added", "removed", "An order", "Note").doesNotContain(">ORDER<", ">NOTE<");
    }

    @Test
    void evidence_and_notes_are_named_in_russian() {
        db.sql("update app_user set language = 'ru'").update();
        assertThat(audit()).contains("добавлено", "убрано", "Заметка").doesNotContain(">added<", ">ORDER<", ">NOTE<");
    }

    private String audit() {
        return clients.of(nadia).get("/audit").expect(200).body();
    }
}
