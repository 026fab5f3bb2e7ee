package com.denaq.crm.intake.mine;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.Facts;
import com.denaq.crm.intake.fresh.LeadForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadEditTests {

    private static final Facts TAMPA = Facts.of("Harbor Lane", "US")
            .withPlace("Tampa", "FL")
            .withPostcode("33602")
            .withSite("harborlane.com");

    @Test
    void another_town_takes_its_postcode_along_and_leaves_the_one_of_before() {
        Facts hannover = edited("30165 Hannover, Germany");
        assertThat(hannover.city()).isEqualTo("Hannover");
        assertThat(hannover.country()).isEqualTo("DE");
        assertThat(hannover.postcode()).isEqualTo("30165");
        Facts reno = edited("Reno, NV");
        assertThat(reno.city()).isEqualTo("Reno");
        assertThat(reno.postcode()).isNull();
    }

    @Test
    void a_town_that_is_spelt_otherwise_or_left_alone_keeps_its_postcode() {
        assertThat(edited("Tampa, FL").postcode()).isEqualTo("33602");
        Facts bay = edited("Tampa Bay, FL");
        assertThat(bay.city()).isEqualTo("Tampa Bay");
        assertThat(bay.postcode()).isEqualTo("33602");
    }

    private static Facts edited(String city) {
        LeadForm form = new LeadForm("Harbor Lane", "harborlane.com", "", "", city, "", "", "", "", "", "true");
        return new LeadEdit(1, 1, "", "", form).facts(TAMPA);
    }

    @ParameterizedTest
    @CsvSource({
        "'Tampa, FL', US, Tampa, US",
        "'Hannover, Germany', US, Hannover, DE",
        "'Orlando, FL', US, Orlando, US",
        "Leeds, GB, Leeds, GB",
        "'Tampa, FL', GB, 'Tampa, FL', GB",
        "'Tampa, FL', '', Tampa, US",
    })
    void a_country_that_was_chosen_counts_and_one_that_was_left_gives_way_to_the_town(
            String city, String chosen, String town, String country) {
        LeadForm form = new LeadForm("Harbor Lane", null, null, null, city, chosen, null, null, null, null, null);
        assertThat(new LeadEdit(1, 1, "", "", form).facts(TAMPA))
                .returns(town, Facts::city)
                .returns(country, Facts::country);
    }
}
