/** What every room stands on and nothing of the domain: the database, jobs, messages, time, the web shell, commands. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package com.denaq.crm.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
