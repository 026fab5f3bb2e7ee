/** Does what was planned, in portions, and takes it back. */
@NullMarked
package com.denaq.crm.distribution.handing;

import org.jspecify.annotations.NullMarked;
