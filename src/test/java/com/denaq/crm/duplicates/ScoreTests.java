package com.denaq.crm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.duplicates.Verdict.Kind;
import org.junit.jupiter.api.Test;

/** One number by which a program sorts as the verdicts do. */
class ScoreTests {

    @Test
    void whoever_is_here_stands_above_all_who_are_similar_however_much_speaks_for_those() {
        for (double bits = -40; bits <= 120; bits++) {
            assertThat(Score.of(Kind.ALREADY_HERE, -20)).isGreaterThan(Score.of(Kind.LOOKS_SIMILAR, bits));
            assertThat(Score.of(Kind.ALREADY_HERE, bits)).isBetween(0.5, 1.0);
            assertThat(Score.of(Kind.LOOKS_SIMILAR, bits)).isBetween(0.0, 0.499999);
        }
    }

    @Test
    void within_a_verdict_more_bits_are_more() {
        for (Kind kind : new Kind[] {Kind.ALREADY_HERE, Kind.LOOKS_SIMILAR}) {
            for (double bits = -15; bits < 40; bits += 0.5) {
                assertThat(Score.of(kind, bits + 0.5)).as(kind + " " + bits).isGreaterThan(Score.of(kind, bits));
            }
        }
    }
}
