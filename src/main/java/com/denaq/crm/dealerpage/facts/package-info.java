/** The facts of a dealer, corrected in place; two at once choose field by field. */
@NullMarked
package com.denaq.crm.dealerpage.facts;

import org.jspecify.annotations.NullMarked;
