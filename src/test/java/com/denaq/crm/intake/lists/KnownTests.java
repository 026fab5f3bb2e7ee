package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one row adds to another of the same company. */
class KnownTests {

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
        Facts facts =
                Known.together(lead("Tampa", ""), lead("Miami", "5 Main St")).facts();
        assertThat(facts.city()).isEqualTo("Tampa");
        assertThat(facts.street()).isNull();
    }

    @Test
    void the_ids_of_both_rows_are_kept() {
        ExternalId one = new ExternalId("import", "1");
        ExternalId two = new ExternalId("import", "2");
        assertThat(Known.together(lead("Tampa", "", one), lead("Tampa", "5 Main St", two))
                        .externalIds())
                .containsExactly(one, two);
    }
}
