/** Everything in the database as one file, and back. */
@NullMarked
package com.denaq.crm.platform.backup;

import org.jspecify.annotations.NullMarked;
