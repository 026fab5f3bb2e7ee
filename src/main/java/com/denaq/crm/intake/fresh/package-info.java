/** New lead: one form and what the duplicate check says meanwhile. */
@NullMarked
package com.denaq.crm.intake.fresh;

import org.jspecify.annotations.NullMarked;
