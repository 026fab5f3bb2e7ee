/** How likely two profiles are one company, and why. */
@NullMarked
package com.denaq.crm.duplicates.engine.score;

import org.jspecify.annotations.NullMarked;
