/**
 * Dealers that never were: a million for {@code bin/crm seed}, some four hundred believable ones for {@code --demo}. It
 * writes the rows of all rooms itself, as their doors would have left them, because nothing else is fast enough; what it
 * wrote must pass {@code bin/crm check}.
 */
@ApplicationModule(displayName = "Seeding")
@NullMarked
package com.denaq.crm.seeding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
