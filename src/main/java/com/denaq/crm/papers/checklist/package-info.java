/** The checklist beside the dealer, and its guard. */
@NullMarked
package com.denaq.crm.papers.checklist;

import org.jspecify.annotations.NullMarked;
