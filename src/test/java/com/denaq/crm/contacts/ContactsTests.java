package com.denaq.crm.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.reading.ReadPhone;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ContactsTests {

    @Autowired
    Contacts contacts;

    @Autowired
    AtEntry entry;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Reachability reachability;

    @Autowired
    DealerRegister register;

    @Autowired
    JdbcClient db;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    Viewer viewer;
    DealerId shop;

    @BeforeEach
    void a_lead_of_vera() {
        vera = users.agent("Vera Sokolova");
        viewer = users.viewer(vera);
        shop = dealers.lead("Harbor Lane", vera);
    }

    @Test
    void the_first_person_added_later_brings_a_lead_into_work() {
        AddedContact dana = contacts.add(viewer, shop, NewContact.named("Dana Whitlock"));
        assertThat(dana.began()).isEqualTo(2);
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Firm.class);

        contacts.takeBackAdding(viewer, shop, dana.id(), dana.began());
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Lead.class);
        assertThat(contacts.of(shop)).isEmpty();
    }

    @Test
    void work_that_began_with_somebody_goes_on_with_whoever_was_added_after_them() {
        AddedContact dana = contacts.add(viewer, shop, NewContact.named("Dana Whitlock"));
        contacts.add(viewer, shop, NewContact.named("Theo Banks"));
        contacts.takeBackAdding(viewer, shop, dana.id(), dana.began());
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Firm.class);
    }

    @Test
    void people_given_with_the_lead_do_not_begin_work() {
        NewContact walt = NewContact.named("Walt Kessler");
        AtEntry.Given given = new AtEntry.Given(shop, "US", List.of(), List.of(), List.of(walt));
        transactions.executeWithoutResult(entering -> entry.give(List.of(given), vera.id()));
        assertThat(dealers.read(vera, shop).standing()).isInstanceOf(Lead.class);
        assertThat(contacts.add(viewer, shop, NewContact.named("Dana Whitlock")).began())
                .isNotNull();
        assertThat(contacts.add(viewer, shop, NewContact.named("Theo Banks")).began())
                .isNull();
    }

    @Test
    void an_entry_may_hold_several_numbers_and_what_is_unreadable_stays_as_typed() {
        NewContact dana = NewContact.named("Dana")
                .reachedBy(List.of("813-555-0142 / 555-0143", "ask at the desk"), List.of("Dana@HarborLane.example"));
        ContactId id = contacts.add(viewer, shop, dana).id();
        Contact stored = contacts.read(shop, id);
        assertThat(stored.reach().phones())
                .extracting(ReadPhone::e164)
                .containsExactly("+18135550142", "+18135550143", null);
        assertThat(stored.reach().phones().get(2).typed()).isEqualTo("ask at the desk");
        assertThat(stored.reach().emails().getFirst().address()).isEqualTo("dana@harborlane.example");

        // saving what is shown changes nothing, although "555-0143" alone could not be read
        ContactChange again = contacts.change(
                viewer,
                shop,
                id,
                stored.version(),
                dana.reachedBy(stored.reach().typedPhones(), stored.reach().typedEmails()));
        assertThat(again).isEqualTo(new ContactChange.Saved(stored));
    }

    @Test
    void a_corrected_country_is_told_with_the_numbers_that_are_read_otherwise_and_undo_brings_no_old_reading_back() {
        reachability.set(viewer, shop, List.of("030 1239871"), List.of());
        NewContact jo = NewContact.named("Jo").reachedBy(List.of("030 1239872"), List.of());
        ContactId id = contacts.add(viewer, shop, jo).id();
        ContactChange renamed = contacts.change(
                viewer,
                shop,
                id,
                contacts.read(shop, id).version(),
                NewContact.named("Joe").reachedBy(List.of(), List.of()));
        Dealer dealer = dealers.read(vera, shop);
        register.correct(viewer, shop, inGermany(dealer.facts()));

        assertThat(db.sql(
                                "select changes::text from audit_entry where subject = 'dealer' and changes::text like '%+49%'")
                        .query(String.class)
                        .single())
                .contains("030 1239871 = +49301239871");
        contacts.takeBackChange(
                viewer, shop, id, ((ContactChange.Saved) renamed).now().version());
        assertThat(contacts.read(shop, id).reach().phones())
                .extracting(ReadPhone::e164)
                .containsExactly("+49301239872");
    }

    private static Facts inGermany(Facts facts) {
        return Facts.of(facts.name(), "DE");
    }

    @Test
    void whoever_saves_second_is_shown_what_changed_and_by_whom() {
        User boss = users.admin("Nadia Weiss");
        ContactId id = contacts.add(viewer, shop, NewContact.named("Dana")).id();
        int version = contacts.read(shop, id).version();
        contacts.change(users.viewer(boss), shop, id, version, NewContact.named("Dana Whitlock"));

        ContactChange second = contacts.change(viewer, shop, id, version, NewContact.named("Dana W."));
        assertThat(second).isInstanceOfSatisfying(ContactChange.Stale.class, stale -> {
            assertThat(stale.by()).isEqualTo("Nadia Weiss");
            assertThat(stale.now().name()).isEqualTo("Dana Whitlock");
        });
    }

    @Test
    void a_change_and_a_deletion_can_be_taken_back_with_phones_and_all() {
        NewContact dana =
                NewContact.named("Dana").reachedBy(List.of("813 555 0142 / 0143"), List.of("d@harbor.example"));
        ContactId id = contacts.add(viewer, shop, dana).id();
        Contact first = contacts.read(shop, id);

        Contact renamed = ((ContactChange.Saved)
                        contacts.change(viewer, shop, id, first.version(), NewContact.named("Somebody else")))
                .now();
        assertThat(renamed.reach()).isEqualTo(Reach.NONE);
        contacts.takeBackChange(viewer, shop, id, renamed.version());
        assertThat(contacts.read(shop, id).reach()).isEqualTo(first.reach());

        contacts.delete(viewer, shop, id);
        contacts.delete(viewer, shop, id);
        assertThat(contacts.of(shop)).isEmpty();
        contacts.restore(viewer, shop, id);
        contacts.restore(viewer, shop, id);
        assertThat(contacts.read(shop, id).reach()).isEqualTo(first.reach());
    }

    @Test
    void a_dealers_own_numbers_are_apart_from_its_peoples() {
        contacts.add(viewer, shop, NewContact.named("Dana").reachedBy(List.of("813-555-0142"), List.of()));
        reachability.set(viewer, shop, List.of("(813) 555-0140"), List.of());
        assertThat(reachability.of(shop).phones()).extracting(ReadPhone::e164).containsExactly("+18135550140");
        assertThat(contacts.book(shop).people()).hasSize(1);
        assertThat(contacts.book(shop).own().phones()).hasSize(1);
    }

    @Test
    void nobody_touches_people_of_a_dealer_that_is_not_theirs() {
        ContactId id = contacts.add(viewer, shop, NewContact.named("Dana")).id();
        Viewer boris = users.viewer(users.agent("Boris Orlov"));
        DealerId other = dealers.firm("Elsewhere", vera);
        assertThatThrownBy(() -> contacts.add(boris, shop, NewContact.named("X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.delete(boris, shop, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contacts.delete(viewer, other, id)).isInstanceOf(NotFound.class);
        assertThat(contacts.of(shop)).hasSize(1);
    }
}
