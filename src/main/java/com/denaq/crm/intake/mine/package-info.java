/** What became of one's own leads, and the figures. */
@NullMarked
package com.denaq.crm.intake.mine;

import org.jspecify.annotations.NullMarked;
