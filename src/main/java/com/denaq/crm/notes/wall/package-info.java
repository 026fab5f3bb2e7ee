/** The screen of sticky notes, and those beside a dealer. */
@NullMarked
package com.denaq.crm.notes.wall;

import org.jspecify.annotations.NullMarked;
