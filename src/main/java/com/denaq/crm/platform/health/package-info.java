/** Tells balancers and watchers whether this instance works. */
@NullMarked
package com.denaq.crm.platform.health;

import org.jspecify.annotations.NullMarked;
