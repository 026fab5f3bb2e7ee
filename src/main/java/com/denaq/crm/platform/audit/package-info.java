/** Who changed what, from what to what: written in the transaction of the change, never changed afterwards. */
@NullMarked
package com.denaq.crm.platform.audit;

import org.jspecify.annotations.NullMarked;
