/** Every transition of a dealer, each a small controller; what it lacks or who was faster is a dialog. */
@NullMarked
package com.denaq.crm.dealerpage.moves;

import org.jspecify.annotations.NullMarked;
