package com.denaq.crm;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules rooms = ApplicationModules.of(DenaqCrm.class);

    @Test
    void rooms_use_each_other_through_their_doors_and_without_cycles() {
        rooms.verify();
    }

    @Test
    void the_picture_of_the_rooms_is_up_to_date() {
        new Documenter(rooms, Documenter.Options.defaults().withOutputFolder("docs/rooms")).writeModulesAsPlantUml();
    }
}
