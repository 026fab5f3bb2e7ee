/**
 * {@code bin/crm check}: asks every room's {@link com.denaq.crm.platform.checks.Checks} over the whole database, and has
 * those of the rules that lie between rooms. It reads everything and writes nothing.
 */
@ApplicationModule(displayName = "Checking")
@NullMarked
package com.denaq.crm.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
