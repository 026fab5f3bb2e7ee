package com.denaq.crm.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.denaq.crm.dealers.Facts;
import org.junit.jupiter.api.Test;

class FactFieldsTests {

    private static final Facts KNOWN = Facts.of("Harbor Lane", "US").withSite("harborlane.com");

    @Test
    void a_row_that_is_called_by_its_site_for_lack_of_a_name_tells_no_other_name() {
        Facts site = Facts.of("harborlane.com", "US").withSite("https://www.harborlane.com");
        assertThat(FactFields.otherwise(KNOWN, site)).isEmpty();
        assertThat(FactFields.otherwise(KNOWN, Facts.of("Harbor Lines", "US")))
                .containsOnlyKeys("name")
                .containsValue("Harbor Lines");
    }
}
