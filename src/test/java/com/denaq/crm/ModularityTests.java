package com.denaq.crm;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** What is generated from the templates is drawn by every room and knows every room's forms. */
    private final ApplicationModules rooms =
            ApplicationModules.of(DenaqCrm.class, JavaClass.Predicates.resideInAPackage("com.denaq.crm.templates.."));

    @Test
    void rooms_use_each_other_through_their_doors_and_without_cycles() {
        rooms.verify();
    }
}
