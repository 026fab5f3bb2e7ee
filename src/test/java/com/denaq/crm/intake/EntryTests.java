package com.denaq.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.NewContact;
import com.denaq.crm.contacts.Reachability;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerOwners;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.dealers.Source;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.NewLead.Why;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
public class EntryTests {

    @Autowired
    Entry entry;

    @Autowired
    Dealers dealers;

    @Autowired
    DealerOwners owners;

    @Autowired
    Contacts contacts;

    @Autowired
    Reachability reachability;

    @Autowired
    Settings settings;

    @Autowired
    TestUsers users;

    @Autowired
    JdbcClient db;

    Viewer rosa;
    Viewer vera;
    Viewer admin;

    @BeforeEach
    void people() {
        rosa = users.viewer(users.leadCreator("Rosa Marin"));
        vera = users.viewer(users.agent("Vera Sokolova"));
        admin = users.viewer(users.admin("Ada Quist"));
    }

    static NewLead lead(String name, String site, String phone) {
        return NewLead.of(Facts.of(name, "US").withSite(site).withPlace("Tampa", "FL"), List.of(phone), List.of());
    }

    public static NewLead harborLane() {
        return lead("Harbor Lane Laptop Repair", "harborlane.com", "813 555 0140");
    }

    public static NewLead similar() {
        Facts facts = Facts.of("Harbor Lane Laptop Repair", "US").withPlace("Miami", "FL");
        return NewLead.of(facts, List.of(), List.of());
    }

    DealerId added(Viewer viewer, NewLead lead) {
        return ((Entered.Added) entry.enter(viewer, lead)).dealer();
    }

    @Test
    void a_lead_creators_lead_is_free_and_an_agents_is_their_own() {
        Dealer free = dealers.read(admin, added(rosa, harborLane()));
        assertThat(free.owner()).isNull();
        assertThat(free.source()).isEqualTo(Source.LEAD_CREATOR);
        assertThat(free.inReview()).isFalse();
        Dealer own = dealers.read(admin, added(vera, lead("Cactus Circuit", "cactus-circuit.com", "602 555 0119")));
        assertThat(own.owner()).isEqualTo(vera.id());
        assertThat(own.source()).isEqualTo(Source.AGENT);
        Dealer admins = dealers.read(admin, added(admin, lead("Old Mill Notebooks", "oldmill.com", "978 555 0188")));
        assertThat(admins.owner()).isNull();
    }

    @Test
    void what_is_here_already_is_refused_and_the_attempt_remembered() {
        DealerId known = added(vera, harborLane());
        Entered again = entry.enter(rosa, harborLane());
        assertThat(again).isInstanceOf(Entered.AlreadyHere.class);
        Verdict verdict = ((Entered.AlreadyHere) again).verdict();
        assertThat(verdict.matches().getFirst().dealer()).isEqualTo(known);
        assertThat(verdict.matches().getFirst().owner()).isNull();
        assertThat(attempts(rosa)).containsExactly("BLOCKED ALREADY_HERE " + known);
        entry.enter(rosa, harborLane());
        assertThat(attempts(rosa)).as("pressing twice is one attempt").hasSize(1);
    }

    @Test
    void a_slip_that_can_be_read_all_the_same_is_kept_as_it_was_meant() {
        Facts facts = Facts.of("Harbor Lane Laptops", "US").withSite("harborlane,com");
        DealerId known = added(vera, NewLead.of(facts, List.of("813-555-O142"), List.of("harbor.lane @ gmail.com")));
        assertThat(dealers.read(admin, known).facts().site()).isEqualTo("harborlane.com");
        assertThat(entry.enter(rosa, lead("Another", "harborlane.com", ""))).isInstanceOf(Entered.AlreadyHere.class);
        assertThat(db.sql("select address from email where dealer_id = ?")
                        .param(known.value())
                        .query(String.class)
                        .single())
                .isEqualTo("harbor.lane@gmail.com");
    }

    @Test
    void an_agent_may_insist_a_lead_creator_may_not() {
        added(vera, harborLane());
        assertThat(entry.enter(rosa, harborLane().evenIfHere(true))).isInstanceOf(Entered.AlreadyHere.class);
        assertThat(entry.enter(vera, harborLane().evenIfHere(true))).isInstanceOf(Entered.Added.class);
    }

    @Test
    void of_two_in_one_portion_with_the_number_of_the_same_person_the_second_meets_the_first() {
        NewContact jo = new NewContact(
                "Jo", null, null, null, false, List.of("800-555-0901", "800-555-0902", "813-555-0142"), List.of());
        List<NewLead> leads = Stream.of("Volt", "Byte Shop")
                .map(name ->
                        NewLead.of(Facts.of(name, "US"), List.of(), List.of()).with(List.of(jo), List.of()))
                .toList();
        List<Entered> entered = entry.enterCounted(vera, leads);
        DealerId first = ((Entered.Added) entered.getFirst()).dealer();
        assertThat(((Entered.Added) entered.getLast()).verdict().matches())
                .as("as one after the other")
                .extracting(Match::dealer)
                .containsExactly(first);
    }

    @Test
    void more_numbers_than_there_are_locks_can_be_entered_at_once() {
        List<NewLead> leads = IntStream.range(0, 40)
                .mapToObj(n -> NewLead.of(
                        Facts.of("Shop " + (char) ('A' + n % 26) + (char) ('a' + n / 26), "US"),
                        IntStream.range(0, 100)
                                .mapToObj(m -> "+1813%07d".formatted(5_000_000 + n * 100 + m))
                                .toList(),
                        List.of()))
                .toList();
        assertThat(entry.enterCounted(admin, leads)).hasSize(40);
    }

    @Test
    void what_is_here_already_can_be_sent_for_review_with_a_comment() {
        entry.enter(vera, harborLane());
        for (Viewer viewer : List.of(rosa, vera)) {
            Entered sent = entry.enter(
                    viewer,
                    harborLane()
                            .explained(null, "They moved out, another firm is in")
                            .evenIfHere(true));
            assertThat(sent).isInstanceOfSatisfying(Entered.Added.class, added -> {
                assertThat(added.inReview()).isTrue();
                assertThat(dealers.read(admin, added.dealer()).owner()).isNull();
            });
        }
        assertThat(entry.enter(
                        admin, harborLane().explained(null, "I know them").evenIfHere(true)))
                .isInstanceOfSatisfying(
                        Entered.Added.class,
                        added -> assertThat(added.inReview()).isFalse());
        assertThat(db.sql("select comment from review").query(String.class).list())
                .containsExactly("They moved out, another firm is in", "They moved out, another firm is in");
    }

    @Test
    void a_place_that_is_only_guessed_from_the_phone_speaks_against_nobody() {
        entry.enter(vera, harborLane());
        NewLead elsewhere = NewLead.of(
                Facts.of("Screens of the Bay", "US").withPlace("Saint Petersburg", "FL"),
                List.of("813 555 0140"),
                List.of());
        assertThat(entry.enter(rosa, elsewhere.placeGuessed(true)))
                .isInstanceOfSatisfying(
                        Entered.Added.class,
                        added -> assertThat(added.inReview()).isTrue());
    }

    @Test
    void a_lead_creators_similar_lead_waits_for_review_with_its_reasons() {
        DealerId known = added(vera, harborLane());
        NewLead similar = similar();
        assertThat(entry.enter(rosa, similar.explained(null, null))).isInstanceOf(Entered.LooksSimilar.class);
        assertThat(attempts(rosa)).isEmpty();
        Entered.Added sent = (Entered.Added) entry.enter(rosa, similar.explained(Why.BRANCH, "The one at the harbour"));
        assertThat(sent.inReview()).isTrue();
        assertThat(db.sql("select similar_to || ' ' || why || ' ' || comment from review where dealer_id = :id")
                        .param("id", sent.dealer().value())
                        .query(String.class)
                        .single())
                .isEqualTo(known + " BRANCH The one at the harbour");
        assertThat(dealers.read(admin, sent.dealer()).inReview()).isTrue();
        entry.withdraw(rosa, List.of(sent.dealer()));
        Entered.Added agents = (Entered.Added) entry.enter(vera, similar());
        assertThat(agents.verdict().verdict()).isEqualTo(Verdict.Kind.LOOKS_SIMILAR);
        assertThat(agents.inReview()).isFalse();
    }

    @Test
    void what_cannot_be_read_is_kept_as_typed() {
        DealerId id = added(
                rosa,
                NewLead.of(
                        Facts.of("Salt Flat Screens", "US").withSite("no site yet"),
                        List.of("ask Bob"),
                        List.of("bob at home")));
        assertThat(dealers.read(admin, id).facts().site()).isEqualTo("no site yet");
        assertThat(reachability.of(id).phones().getFirst().typed()).isEqualTo("ask Bob");
        assertThat(reachability.of(id).phones().getFirst().readable()).isFalse();
        assertThat(reachability.of(id).emails().getFirst().typed()).isEqualTo("bob at home");
    }

    @Test
    void people_given_along_do_not_begin_the_work() {
        DealerId id = added(
                rosa,
                harborLane()
                        .with(
                                List.of(NewContact.named("Maria Lopez").reachedBy(List.of("813 555 0141"), List.of())),
                                List.of()));
        assertThat(dealers.read(admin, id).standing()).isInstanceOf(Lead.class);
        assertThat(contacts.of(id)).hasSize(1);
        assertThat(contacts.of(id).getFirst().reach().phone().orElseThrow().e164())
                .isEqualTo("+18135550141");
        assertThat(reachability.of(id).phones()).hasSize(1);
    }

    @Test
    void another_systems_id_belongs_to_one_dealer() {
        ExternalId id = new ExternalId("salesforce", "00Q1");
        DealerId first = added(admin, harborLane().with(List.of(), List.of(id)));
        Entered second = entry.enter(
                admin,
                lead("Cactus Circuit", "cactus-circuit.com", "602 555 0119").with(List.of(), List.of(id)));
        assertThat(second).isInstanceOfSatisfying(Entered.IdTaken.class, taken -> {
            assertThat(taken.id()).isEqualTo(id);
            assertThat(taken.dealer()).isEqualTo(first);
        });
        assertThat(attempts(admin)).hasSize(2);
    }

    @Test
    void of_eight_who_enter_the_same_company_at_once_one_gets_in() throws Exception {
        List<Future<Entered>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                Viewer viewer = i % 2 == 0 ? rosa : vera;
                all.add(threads.submit(() -> entry.enter(viewer, harborLane())));
            }
        }
        int in = 0;
        for (Future<Entered> each : all) {
            in += each.get() instanceof Entered.Added ? 1 : 0;
        }
        assertThat(in).isEqualTo(1);
        assertThat(db.sql("select count(*) from dealer").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void a_portion_meets_its_own_rows_too() {
        List<Entered> entered = entry.enterAll(
                admin,
                List.of(harborLane(), lead("Cactus Circuit", "cactus-circuit.com", "602 555 0119"), harborLane()),
                null);
        assertThat(entered.get(0)).isInstanceOf(Entered.Added.class);
        assertThat(entered.get(1)).isInstanceOf(Entered.Added.class);
        assertThat(entered.get(2)).isInstanceOf(Entered.AlreadyHere.class);
    }

    @Test
    void an_entry_can_be_taken_back_until_somebody_works_with_it() {
        DealerId alone = added(rosa, harborLane());
        assertThat(entry.withdraw(vera, List.of(alone))).as("another's").isEmpty();
        assertThat(entry.withdraw(rosa, List.of(alone))).containsExactly(alone);
        assertThat(dealers.find(admin, alone)).isEmpty();
        assertThat(entry.enter(rosa, harborLane())).as("it is gone").isInstanceOf(Entered.Added.class);
        DealerId taken = added(rosa, lead("Cactus Circuit", "cactus-circuit.com", "602 555 0119"));
        owners.take(vera, taken);
        assertThat(entry.withdraw(rosa, List.of(taken))).isEmpty();
    }

    @Test
    void a_lead_creator_who_asks_too_often_is_told_until_when() {
        settings.put("checks.per.hour", "2");
        entry.enter(rosa, harborLane());
        entry.enter(rosa, lead("Cactus Circuit", "cactus-circuit.com", "602 555 0119"));
        assertThatThrownBy(() -> entry.enter(rosa, lead("Old Mill Notebooks", "oldmill.com", "978 555 0188")))
                .isInstanceOf(TooManyChecks.class);
        assertThat(entry.enter(vera, lead("Old Mill Notebooks", "oldmill.com", "978 555 0188")))
                .isInstanceOf(Entered.Added.class);
    }

    private List<String> attempts(Viewer viewer) {
        return db.sql(
                        "select outcome || ' ' || verdict || ' ' || dealer_id from lead_attempt where by_user = :by order by id")
                .param("by", viewer.id().value())
                .query(String.class)
                .list();
    }
}
