/**
 * The sweep: looks for duplicates among the dealers that are here, in the background, and lets an admin work through
 * what it finds. Its own tables are {@code duplicate_sweep}, {@code duplicate_link} and {@code duplicate_cluster} with
 * its members; nobody else reads them.
 */
@ApplicationModule(displayName = "Sweeping")
@NullMarked
package com.denaq.crm.sweeping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
