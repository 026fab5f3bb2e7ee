/** The Settings screen. */
@NullMarked
package com.denaq.crm.management.settings;

import org.jspecify.annotations.NullMarked;
