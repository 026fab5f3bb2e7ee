/**
 * How companies come in: the screens of lead creators, lists and files, the review of what looks similar. One door for
 * all of them and for other programs: {@link com.denaq.crm.intake.Entry}.
 */
@ApplicationModule(displayName = "Intake")
@NullMarked
package com.denaq.crm.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
