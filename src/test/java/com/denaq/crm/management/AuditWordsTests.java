package com.denaq.crm.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.EvidenceKind;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.activation.NewProof;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.papers.PaperState;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.support.WithHouse;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.NewActivity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit speaks the reader's language: no code of ours stands in it. */
class AuditWordsTests extends WithHouse {

    @Autowired
    Evidences evidences;

    @Autowired
    Activities activities;

    @Autowired
    Papers papers;

    @Autowired
    Contacts contacts;

    @Autowired
    DealerOwners owners;

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
        assertThat(audit())
                .contains("added", "removed", "An order", "Note", "<del>No. 7</del>")
                .doesNotContain(">ORDER<", ">NOTE<");
    }

    @Test
    void what_people_typed_stands_as_they_typed_it_and_days_have_their_names() {
        Viewer admin = users.viewer(nadia);
        DealerId shop = dealers.firm("Quiet Corner", users.agent("Boris Adler"));
        var ann = contacts.add(admin, shop, NewContact.named("Ann")).id();
        contacts.change(
                admin, shop, ann, 0, new NewContact("Ann", "Head of IT", null, null, false, List.of(), List.of()));
        db.sql("""
                insert into audit_entry (at, subject, subject_id, dealer_id, action, changes)
                values (:now, 'dealer', :dealer, :dealer, 'changed', '{"openDays": ["31", "55"]}')""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("dealer", shop.value())
                .update();
        assertThat(audit()).contains("Head of IT", "<del>Mon–Fri</del>", ">Mon–Wed, Fri–Sat<");
    }

    @Test
    void evidence_and_notes_are_named_in_russian() {
        db.sql("update app_user set language = 'ru'").update();
        assertThat(audit()).contains("добавлено", "убрано", "Заметка").doesNotContain(">added<", ">ORDER<", ">NOTE<");
    }

    @Test
    void what_became_of_a_paper_is_found_with_who_from_what_to_what_and_why() {
        DealerId shop = dealers.firm("Quiet Corner", users.agent("Boris Adler"));
        Viewer admin = users.viewer(nadia);
        papers.become(admin, shop, "tax-form", PaperState.RECEIVED, null, null);
        int rejected = papers.become(admin, shop, "tax-form", PaperState.REJECTED, null, "No signature")
                .version();
        papers.takeBack(admin, shop, "tax-form", rejected);
        assertThat(audit("?subject=paper"))
                .contains("Quiet Corner", "Paper · Tax form", "State: <del>received</del> ")
                .contains("Reason: <span class=\"change-to\">No signature", "<del>rejected</del>", "taken back")
                .doesNotContain("Harbor Lane");
        db.sql("update app_user set language = 'ru'").update();
        assertThat(audit("?subject=paper")).contains("Бумага · Налоговая форма", "отклонено");
    }

    @Test
    void an_admins_override_says_which_papers_were_missing_and_why_it_was_let_pass() {
        User boris = users.agent("Boris Adler");
        DealerId shop = dealers.account("Quiet Corner", boris, nadia);
        assertThat(audit("?dealer=" + shop))
                .contains("Let pass without: ", "Dealer application, Tax form, Resale certificate, Reseller agreement")
                .contains("Why it was let pass: ", "Old friend of the house");
        assertThat(clients.of(boris)
                        .htmx()
                        .get("/dealers/" + shop + "/timeline")
                        .expect(200)
                        .body())
                .contains("agreed without Dealer application, Tax form, ", "an admin let it pass");
    }

    @Test
    void an_owner_is_told_as_nobody_where_nobody_was_or_is_it() {
        DealerId shop = dealers.lead("Quiet Corner", nadia);
        User boris = users.agent("Boris Adler");
        Viewer admin = users.viewer(nadia);
        owners.handOver(admin, shop, boris.id());
        owners.takeBack(admin, shop, null, boris.id());
        assertThat(audit("?dealer=" + shop))
                .contains("<del>nobody</del> <span class=\"change-to\">Boris Adler")
                .contains("<del>Boris Adler</del> <span class=\"change-to\">nobody");
    }

    private String audit() {
        return audit("");
    }

    private String audit(String filter) {
        return clients.of(nadia).get("/audit" + filter).expect(200).body();
    }
}
