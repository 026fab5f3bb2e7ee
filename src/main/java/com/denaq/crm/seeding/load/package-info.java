/** Brings made-up rows into the database, by COPY. */
@NullMarked
package com.denaq.crm.seeding.load;

import org.jspecify.annotations.NullMarked;
