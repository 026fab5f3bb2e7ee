/** The board: a column for each stage, cards that move. */
@NullMarked
package com.denaq.crm.listing.board;

import org.jspecify.annotations.NullMarked;
