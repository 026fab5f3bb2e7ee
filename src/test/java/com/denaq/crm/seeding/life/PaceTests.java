package com.denaq.crm.seeding.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {

    @Test
    void among_a_few_dealers_each_twelfth_step_is_late_and_everybody_who_wrote_waits() {
        Pace pace = Pace.of(400, 5);
        assertThat(pace.late()).isEqualTo(1 / 12.0);
        assertThat(pace.today()).isEqualTo(1 / 6.0);
        assertThat(pace.ahead()).isEqualTo(22);
        assertThat(pace.waiting()).isEqualTo(1);
    }

    @Test
    void an_agent_of_twenty_five_thousand_has_no_more_to_do_today_than_a_person_can() {
        Pace pace = Pace.of(1_000_000, 40);
        assertThat(25_000 * 0.69 * pace.late()).isBetween(30.0, 60.0);
        assertThat(25_000 * 0.69 * pace.today()).isBetween(20.0, 40.0);
        assertThat(25_000 * 0.07 * pace.waiting()).isBetween(20.0, 40.0);
        assertThat(pace.ahead()).isEqualTo(400);
    }
}
