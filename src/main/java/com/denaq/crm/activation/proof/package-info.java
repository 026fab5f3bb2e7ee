/** The evidence beside the dealer, and the guard it is for. */
@NullMarked
package com.denaq.crm.activation.proof;

import org.jspecify.annotations.NullMarked;
