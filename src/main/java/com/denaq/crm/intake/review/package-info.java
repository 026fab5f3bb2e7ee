/** Leads that looked similar, before an admin. */
@NullMarked
package com.denaq.crm.intake.review;

import org.jspecify.annotations.NullMarked;
