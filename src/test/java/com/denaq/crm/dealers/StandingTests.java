package com.denaq.crm.dealers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a dealer may go from where it stands. */
class StandingTests {

    private static final Instant LONG_AGO = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final Refusal TOO_DEAR = new Refusal(2, "Wants 20 % less", LocalDate.of(2027, 2, 1));
    private static final Missing TAX_FORM = new Missing("tax-form", "Tax form", "Налоговая форма");

    @Test
    void a_lead_becomes_a_firm_when_work_starts() {
        assertThat(new Lead(LONG_AGO).startWork(NOW)).isEqualTo(made(MoveKind.START_WORK, new Firm(NOW)));
    }

    @Test
    void whoever_refuses_is_a_firm_in_the_dead_end() {
        Move.Made end = made(MoveKind.REFUSE, new DeadEnd(NOW, TOO_DEAR));
        assertThat(new Lead(LONG_AGO).refuse(TOO_DEAR, NOW)).isEqualTo(end);
        assertThat(new Firm(LONG_AGO).refuse(TOO_DEAR, NOW)).isEqualTo(end);
        assertThat(new Account(LONG_AGO).refuse(TOO_DEAR, NOW)).isEqualTo(end);
        assertThat(new Client(LONG_AGO).refuse(TOO_DEAR, NOW)).isEqualTo(end);
        assertThat(new DeadEnd(NOW, TOO_DEAR).stage()).isEqualTo(Stage.FIRM);
    }

    @Test
    void out_of_the_dead_end_it_is_a_firm_again() {
        assertThat(new DeadEnd(LONG_AGO, TOO_DEAR).tryAgain(NOW)).isEqualTo(made(MoveKind.TRY_AGAIN, new Firm(NOW)));
    }

    @Test
    void a_firm_becomes_an_account_with_all_papers_or_a_reason_why_not() {
        assertThat(new Firm(LONG_AGO).agree(List.of(), null, NOW)).isEqualTo(made(MoveKind.AGREE, new Account(NOW)));
        assertThat(new Firm(LONG_AGO).agree(List.of(TAX_FORM), null, NOW)).isEqualTo(new Move.Lacks(List.of(TAX_FORM)));
        assertThat(new Firm(LONG_AGO).agree(List.of(TAX_FORM), "Old friend", NOW))
                .isEqualTo(made(MoveKind.AGREE, new Account(NOW)));
    }

    @Test
    void an_account_becomes_a_client_with_evidence() {
        assertThat(new Account(LONG_AGO).startReselling(true, NOW))
                .isEqualTo(made(MoveKind.STARTS_RESELLING, new Client(NOW)));
        assertThat(new Account(LONG_AGO).startReselling(false, NOW)).isInstanceOf(Move.Lacks.class);
    }

    @Test
    void a_client_that_stops_reselling_is_an_account() {
        assertThat(new Client(LONG_AGO).stopReselling(NOW)).isEqualTo(made(MoveKind.STOPS_RESELLING, new Account(NOW)));
    }

    private static Move.Made made(MoveKind kind, Standing to) {
        return new Move.Made(kind, to);
    }
}
