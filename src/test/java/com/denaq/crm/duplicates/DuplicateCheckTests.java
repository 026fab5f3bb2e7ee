package com.denaq.crm.duplicates;

import static com.denaq.crm.duplicates.Verdict.Kind.ALREADY_HERE;
import static com.denaq.crm.duplicates.Verdict.Kind.LOOKS_NEW;
import static com.denaq.crm.duplicates.Verdict.Kind.LOOKS_SIMILAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerRegister;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.duplicates.Reason.Code;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(Base.class)
class DuplicateCheckTests {

    @Autowired
    DuplicateCheck check;

    @Autowired
    DuplicateIndex index;

    @Autowired
    DealerRegister register;

    @Autowired
    Dealers dealers;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    Base base;

    Viewer admin;
    Viewer agent;
    Viewer creator;
    DealerId harbor;

    @BeforeEach
    void fill() {
        admin = base.viewer("Ann", Role.ADMIN);
        agent = base.viewer("Vera", Role.AGENT);
        creator = base.viewer("Lev", Role.LEAD_CREATOR);
        harbor = base.dealer(
                agent, "Harbor Lane Laptop Repair, LLC", "Tampa", "FL", "https://www.harborlane.com/contact");
        base.phone(harbor, "(813) 555-0142");
        base.email(harbor, "dana@harborlane.com");
        base.dealer(admin, "Gear Loop Computers", "Duluth", "MN", "gearloop.com");
        base.dealer(admin, "ООО «Ноутбук-Сервис»", "Москва", "MOW", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | HTTP://harborlane.com:80 | - | - | - | ALREADY_HERE | SAME_SITE",
                "Something Else Entirely | shop.harborlane.com | - | - | - | ALREADY_HERE | SAME_SITE",
                "- | - | 813.555.0142 | - | - | ALREADY_HERE | SAME_PHONE",
                "- | - | - | Dana@HarborLane.com | - | ALREADY_HERE | SAME_EMAIL",
                "- | - | - | sales@harborlane.com | - | ALREADY_HERE | SAME_MAIL_DOMAIN",
                "Harbor Lane Laptop Repair | - | - | - | Tampa | ALREADY_HERE | SAME_NAME",
                "HARBOR LANE laptop repair inc. | - | - | - | - | LOOKS_SIMILAR | SAME_NAME",
                "Harbour Lane Laptops | - | - | - | Tampa | ALREADY_HERE | NAME_PARTLY",
                "Harbor Lane Laptop Repair | - | - | - | Miami | LOOKS_SIMILAR | SAME_NAME",
                "Рфкищк Дфту Дфзещз Кузфшк | - | - | - | Tampa | ALREADY_HERE | SAME_NAME",
                "Noutbuk Servis | - | - | - | Москва | ALREADY_HERE | SAME_NAME",
                "Noutbook Service | - | - | - | Москва | ALREADY_HERE | NAME_NEARLY",
                "Lighthouse Computers | - | - | - | Tampa | LOOKS_NEW | -",
                "Laptop Repair | - | - | - | Tampa | LOOKS_NEW | -",
                "- | gmail.com | 111-111-1111 | someone@gmail.com | Tampa | LOOKS_NEW | -",
                "- | - | - | - | - | LOOKS_NEW | -",
            })
    void it_says_what_a_company_looks_like_and_why(
            String name, String site, String phone, String email, String city, Verdict.Kind kind, Code reason) {
        Verdict verdict = check.check(admin, Question.of(name, site, phone, email, city));
        assertThat(verdict.verdict()).as("%s", verdict).isEqualTo(kind);
        if (kind != LOOKS_NEW) {
            assertThat(verdict.matches().getFirst().reasons())
                    .extracting(Reason::code)
                    .contains(reason);
        }
    }

    @Test
    void what_speaks_against_it_is_said_too() {
        Verdict verdict = check.check(admin, Question.of("Harbor Lane Laptop Repair", null, null, null, "Miami"));
        assertThat(verdict.matches().getFirst().reasons())
                .extracting(Reason::code)
                .containsExactly(Code.SAME_NAME, Code.OTHER_CITY);
    }

    @Test
    void a_phone_of_several_differently_named_dealers_is_a_switchboard_and_weak() {
        for (String name : List.of("Gulf Screens", "Bay Batteries", "Palm Phones", "Coral Cables")) {
            base.phone(base.dealer(admin, name, "Tampa", "FL", null), "813-555-0199");
        }
        Verdict verdict = check.check(admin, Question.of("Sunset Tablets", null, "813-555-0199", null, "Tampa"));
        assertThat(verdict.verdict()).isEqualTo(LOOKS_NEW);
    }

    @Test
    void another_town_on_the_site_of_a_chain_is_a_branch() {
        for (String city : List.of("Tampa", "Miami", "Orlando")) {
            base.dealer(admin, "Fix Planet", city, "FL", "fixplanet.com");
        }
        Verdict elsewhere = check.check(admin, Question.of("Fix Planet", "fixplanet.com", null, null, "Naples"));
        assertThat(elsewhere.verdict()).isEqualTo(LOOKS_SIMILAR);
        assertThat(elsewhere.matches().getFirst().reasons())
                .extracting(Reason::code)
                .contains(Code.BRANCH);
        Verdict there = check.check(admin, Question.of("Fix Planet", "fixplanet.com", null, null, "Miami"));
        assertThat(there.verdict()).isEqualTo(ALREADY_HERE);
        assertThat(there.matches().getFirst().city()).isEqualTo("Miami");
    }

    @Test
    void a_lead_creator_learns_the_company_and_its_state_but_no_owner_and_nothing_of_its_people() {
        Match match = check.check(creator, Question.of("Harbor Lane Laptop Repair", null, "8135550142", null, "Tampa"))
                .matches()
                .getFirst();
        assertThat(match.owner()).isNull();
        assertThat(match.mayOpen()).isFalse();
        assertThat(match.state()).isEqualTo("LEAD");
        assertThat(match.name()).isEqualTo("Harbor Lane Laptop Repair, LLC");
        assertThat(match.place()).isEqualTo("Tampa, FL");
        assertThat(match.reasons())
                .filteredOn(reason -> !List.of("name", "city").contains(reason.field()))
                .allMatch(reason -> reason.known() == null);
        Match owners = check.check(agent, Question.of(null, "harborlane.com", null, null, null))
                .matches()
                .getFirst();
        assertThat(owners.owner()).isEqualTo("Vera");
        assertThat(owners.mayOpen()).isTrue();
    }

    @Test
    void what_changes_is_found_as_it_is_now_and_what_is_deleted_no_more() {
        var dealer = dealers.read(agent, harbor);
        register.correct(agent, harbor, dealer.version(), dealer.facts().withSite("newharbor.com"));
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
        register.delete(admin, harbor);
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(LOOKS_NEW);
        register.restore(admin, harbor);
        assertThat(verdict(Question.of(null, "newharbor.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
    }

    @Test
    void a_dealer_is_no_duplicate_of_itself() {
        Question itself = Question.of("Harbor Lane Laptop Repair", "harborlane.com", null, null, "Tampa");
        assertThat(verdict(itself.without(harbor))).isEqualTo(LOOKS_NEW);
    }

    @Test
    void a_list_gets_the_verdicts_of_its_rows() {
        List<Question> rows = IntStream.range(0, 450)
                .mapToObj(n -> n % 2 == 0
                        ? Question.of("Nobody " + n, null, null, null, null)
                        : Question.of(null, "harborlane.com", null, null, null))
                .toList();
        assertThat(check.checkAll(admin, rows))
                .extracting(Verdict::verdict)
                .startsWith(LOOKS_NEW, ALREADY_HERE, LOOKS_NEW)
                .hasSize(450);
    }

    @Test
    void working_everything_out_anew_gives_the_same_keys() {
        List<String> before = keys();
        index.rebuildAll(line -> {});
        assertThat(keys()).isEqualTo(before).isNotEmpty();
        assertThat(verdict(Question.of(null, "harborlane.com", null, null, null)))
                .isEqualTo(ALREADY_HERE);
    }

    @Test
    void a_lead_creator_who_probes_is_stopped_until_the_hour_is_over() {
        settings.put("checks.per.hour", "3");
        for (String name : List.of("One", "Two", "Three")) {
            ask(name);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThatThrownBy(() -> ask("Four"))
                .isInstanceOfSatisfying(
                        TooManyChecks.class,
                        stop -> assertThat(stop.until()).isEqualTo(TestClock.START.plus(Duration.ofHours(1))));
        ask("Two");
        check.check(agent, Question.of("Four", null, null, null, null));
        clock.set(TestClock.START.plus(Duration.ofMinutes(61)));
        ask("Four");
    }

    @Test
    void questions_that_come_at_once_count_as_many() {
        settings.put("checks.per.hour", "10");
        Question one = Question.of("One", null, null, null, null);
        check.checkAll(creator, Collections.nCopies(8, one));
        ask("Two");
        assertThatThrownBy(() -> check.checkAll(creator, Collections.nCopies(2, one)))
                .isInstanceOf(TooManyChecks.class);
        ask("Three");
        assertThatThrownBy(() -> ask("Four"))
                .isInstanceOfSatisfying(
                        TooManyChecks.class,
                        stop -> assertThat(stop.until()).isEqualTo(TestClock.START.plus(Duration.ofHours(1))));
        check.checkAll(agent, Collections.nCopies(20, one));
        clock.set(TestClock.START.plus(Duration.ofMinutes(61)));
        check.checkAll(creator, Collections.nCopies(10, one));
    }

    @Test
    void typing_on_is_one_question() {
        settings.put("checks.per.hour", "2");
        for (String name : List.of("Har", "Harb", "Harbo", "Harbor", "Harbor Lane", "Harbor")) {
            ask(name);
            clock.advance(Duration.ofSeconds(1));
        }
        ask("Gear Loop");
        assertThatThrownBy(() -> ask("Another")).isInstanceOf(TooManyChecks.class);
    }

    @Test
    void emptying_the_form_in_between_does_not_make_one_question_of_many() {
        settings.put("checks.per.hour", "2");
        ask("Harbor Lane");
        ask("");
        ask("Gear Loop");
        ask("");
        assertThatThrownBy(() -> ask("Another")).isInstanceOf(TooManyChecks.class);
    }

    @Test
    void a_question_of_many_numbers_counts_as_many_and_another_number_makes_it_another() {
        settings.put("checks.per.hour", "12");
        check.check(creator, phones(26));
        check.check(creator, phones(26));
        assertThatThrownBy(() -> check.check(creator, phones(31))).isInstanceOf(TooManyChecks.class);
        List<String> others = new ArrayList<>(phones(25).phones());
        others.add("813-555-0999");
        check.check(creator, reachedBy(others));
        clock.advance(Duration.ofMinutes(1));
        assertThatThrownBy(() -> ask("One")).isInstanceOf(TooManyChecks.class);
    }

    @Test
    void numbers_that_are_added_while_typing_are_counted() {
        settings.put("checks.per.hour", "3");
        for (int many : List.of(1, 5, 10, 15)) {
            check.check(creator, phones(many));
        }
        assertThatThrownBy(() -> check.check(creator, phones(16))).isInstanceOf(TooManyChecks.class);
    }

    @Test
    void rows_of_many_numbers_count_as_many_rows() {
        settings.put("list.rows.per.day", "7");
        settings.put("checks.per.hour", "7");
        for (Consumer<List<Question>> counted : List.<Consumer<List<Question>>>of(
                rows -> check.checkAll(creator, rows), rows -> check.count(creator, rows))) {
            counted.accept(List.of(phones(26), phones(1)));
            assertThatThrownBy(() -> counted.accept(List.of(phones(2)))).isInstanceOf(TooManyChecks.class);
        }
    }

    @Test
    void of_those_that_come_at_once_each_counts_with_the_others() throws Exception {
        settings.put("checks.per.hour", "1");
        AtomicInteger answered = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(6);
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            List<Future<?>> asked = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        ask("Shop number " + "ABCDEF".charAt(n));
                        return answered.incrementAndGet();
                    }))
                    .<Future<?>>map(each -> each)
                    .toList();
            for (Future<?> each : asked) {
                try {
                    each.get();
                } catch (ExecutionException stopped) {
                    assertThat(stopped).hasCauseInstanceOf(TooManyChecks.class);
                }
            }
        }
        assertThat(answered).hasValue(1);
    }

    private static Question phones(int many) {
        return reachedBy(
                IntStream.range(0, many).mapToObj(n -> "813-555-0" + (100 + n)).toList());
    }

    private static Question reachedBy(List<String> phones) {
        return new Question(null, null, phones, List.of(), null, null, null, null, null, null);
    }

    private void ask(String name) {
        check.check(creator, Question.of(name, null, null, null, null));
    }

    private Verdict.Kind verdict(Question question) {
        return check.check(admin, question).verdict();
    }

    private List<String> keys() {
        return db.sql(
                        "select dealer_id || ' ' || key from duplicate_key union all select dealer_id || ' ' || read from duplicate_profile union all select key || ' ' || code from duplicate_near order by 1")
                .query(String.class)
                .list();
    }
}
