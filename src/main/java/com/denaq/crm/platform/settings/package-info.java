/** The rules of the house that an admin can change: kept in the database, read often, so held for a moment. */
@NullMarked
package com.denaq.crm.platform.settings;

import org.jspecify.annotations.NullMarked;
