/** The frame of the dealer page: head, stage track, and the places of the panels. */
@NullMarked
package com.denaq.crm.dealerpage.desk;

import org.jspecify.annotations.NullMarked;
