/**
 * What an admin looks after: the rules of the house, the reasons and paper types, the recycle bin, the audit. The
 * tables behind belong to other rooms and are changed through their doors.
 */
@ApplicationModule(displayName = "Management")
@NullMarked
package com.denaq.crm.management;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
