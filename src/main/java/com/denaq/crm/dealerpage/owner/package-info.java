/** Whose a dealer is: taking a free lead, handing over, assigning; and deleting, for admins. */
@NullMarked
package com.denaq.crm.dealerpage.owner;

import org.jspecify.annotations.NullMarked;
