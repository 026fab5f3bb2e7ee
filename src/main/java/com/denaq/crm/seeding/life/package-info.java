/** Makes up what happened with a dealer, from its entry to now. */
@NullMarked
package com.denaq.crm.seeding.life;

import org.jspecify.annotations.NullMarked;
