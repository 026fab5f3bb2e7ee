/** Reads what people type: phones, sites, e-mails, names, places. Pure: no database, no screen. */
@ApplicationModule(displayName = "Reading")
@NullMarked
package com.denaq.crm.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
