/** What must hold over the whole database, told by each room and asked by {@code bin/crm check}. */
@NullMarked
package com.denaq.crm.platform.checks;

import org.jspecify.annotations.NullMarked;
