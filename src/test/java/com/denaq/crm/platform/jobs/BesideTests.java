package com.denaq.crm.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work in two halves at once. */
class BesideTests {

    private static final List<Integer> FIVE = IntStream.range(0, 5).boxed().toList();

    @Test
    void both_halves_come_in_their_order() {
        assertThat(Beside.halves(FIVE, List::copyOf)).isEqualTo(FIVE);
        assertThat(Beside.halves(List.of(1), List::copyOf)).containsExactly(1);
        assertThat(Beside.halves(List.of(), List::copyOf)).isEmpty();
    }

    @Test
    void what_fails_is_told_as_it_is_and_nothing_is_still_at_work() {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        assertThatThrownBy(() -> Beside.halves(FIVE, half -> {
                    if (half.contains(0)) {
                        await(begun);
                        throw new IllegalStateException("first");
                    }
                    begun.countDown();
                    ended.set(true);
                    return half;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("first");
        assertThat(ended).isTrue();
        assertThatThrownBy(() -> Beside.halves(FIVE, half -> {
                    if (half.contains(4)) {
                        throw new IllegalStateException("second");
                    }
                    return half;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("second");
    }

    @Test
    void a_third_pair_waits_for_nobody() {
        List<Integer> nested = Beside.halves(
                FIVE,
                half -> Beside.halves(half, each -> Beside.halves(each, some -> Beside.halves(some, List::copyOf))));
        assertThat(nested).isEqualTo(FIVE);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
