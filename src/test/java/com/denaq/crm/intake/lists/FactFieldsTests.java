package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.NewLead;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactFieldsTests {

    private static final Facts KNOWN = Facts.of("Harbor Lane", "US").withSite("harborlane.com");

    @Test
    void a_row_that_is_called_by_its_site_for_lack_of_a_name_tells_no_other_name() {
        Facts site = Facts.of("harborlane.com", "US").withSite("https://www.harborlane.com");
        assertThat(FactFields.otherwise(KNOWN, NewLead.of(site, List.of(), List.of())))
                .isEmpty();
        assertThat(FactFields.otherwise(KNOWN, NewLead.of(Facts.of("Harbor Lines", "US"), List.of(), List.of())))
                .containsOnlyKeys("name")
                .containsValue("Harbor Lines");
    }

    @Test
    void another_country_is_told_where_somebody_said_it() {
        NewLead lead = NewLead.of(Facts.of("Harbor Lane", "CA"), List.of(), List.of());
        assertThat(FactFields.otherwise(KNOWN, lead.countrySaid(true))).containsExactly(Map.entry("country", "CA"));
        assertThat(FactFields.otherwise(KNOWN, lead.countrySaid(false))).isEmpty(); // it was only likely
    }

    @Test
    void an_address_of_another_postcode_is_not_put_together_with_this_one() {
        Facts known = at(null, "78701", null);
        assertThat(FactFields.lacking(known, at("1 Elm St", "75201", "Dallas"))).isEmpty();
        assertThat(FactFields.lacking(known, at("1 Elm St", "78701-1234", "Austin")))
                .containsOnlyKeys("street", "city");
    }

    private static Facts at(@Nullable String street, String postcode, @Nullable String city) {
        return new Facts(
                KNOWN.name(),
                null,
                street,
                postcode,
                city,
                null,
                KNOWN.country(),
                null,
                KNOWN.opens(),
                KNOWN.closes(),
                KNOWN.openDays(),
                null,
                null,
                null,
                null,
                null);
    }
}
