package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rows of one company add to the first of them. */
class RowWithTwinsTests {

    private static NewLead lead(String city, String street, ExternalId... ids) {
        Facts plain = Facts.of("Harbor Lane", "US");
        Facts facts = new Facts(
                plain.name(),
                null,
                street,
                null,
                city,
                null,
                plain.country(),
                null,
                plain.opens(),
                plain.closes(),
                plain.openDays(),
                null,
                null,
                null,
                null,
                null);
        return NewLead.of(facts, List.of(), List.of()).with(List.of(), List.of(ids));
    }

    @Test
    void an_address_of_another_town_is_not_put_together_with_this_one() {
        RowWithTwins together = new RowWithTwins(lead("Tampa", ""));
        together.add(2, lead("Miami", "5 Main St"));
        Facts facts = together.lead().facts();
        assertThat(facts.city()).isEqualTo("Tampa");
        assertThat(facts.street()).isNull();
    }

    @Test
    void the_ids_of_both_rows_are_kept_apart() {
        ExternalId one = new ExternalId("import", "1");
        ExternalId two = new ExternalId("import", "2");
        RowWithTwins together = new RowWithTwins(lead("Tampa", "", one));
        together.add(2, lead("Tampa", "5 Main St", two));
        assertThat(together.lead().facts().street()).isEqualTo("5 Main St");
        assertThat(together.lead().externalIds()).containsExactly(one);
        assertThat(together.ids()).containsExactly(two);
    }

    /** Comparing each with all before it would take minutes. */
    @Test
    void five_thousand_rows_of_one_company_are_put_together_in_seconds() {
        RowWithTwins together = new RowWithTwins(lead("Tampa", ""));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (int n = 1_000; n < 6_000; n++) {
                together.add(n, lead("Tampa", "").reachedBy(List.of("813 555 " + n), List.of()));
            }
        });
        assertThat(together.lead().phones()).hasSize(5_000);
        assertThat(together.twins()).hasSize(5_000);
    }
}
