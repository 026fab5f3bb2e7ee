/** What happened, on the dealer's page: one list, and the composers that write into it. */
@NullMarked
package com.denaq.crm.timeline.desk;

import org.jspecify.annotations.NullMarked;
