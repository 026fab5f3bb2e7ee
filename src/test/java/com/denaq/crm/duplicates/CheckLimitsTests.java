package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.platform.settings.Settings;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who probes the base is stopped: what counts as a question, and as how many. */
class CheckLimitsTests extends WithShops {

    @Autowired
    Settings settings;

    @Autowired
    TestClock clock;

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
    void another_region_country_or_person_is_another_question() {
        settings.put("checks.per.hour", "4");
        Question florida = placed("FL", "US");
        check.check(creator, florida);
        check.check(creator, placed("GA", "US"));
        check.check(creator, placed("GA", "CA"));
        check.check(creator, florida.withPeople(List.of("Dana Whitlock")));
        check.check(creator, florida);
        assertThatThrownBy(() -> check.check(creator, florida.withPeople(List.of("Rob Mason"))))
                .isInstanceOf(TooManyChecks.class);
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

    private static Question placed(String region, String country) {
        return new Question("Harbor Lane", null, List.of(), List.of(), null, null, null, region, country, null);
    }

    private static Question reachedBy(List<String> phones) {
        return new Question(null, null, phones, List.of(), null, null, null, null, null, null);
    }

    private void ask(String name) {
        check.check(creator, Question.of(name, null, null, null, null));
    }
}
