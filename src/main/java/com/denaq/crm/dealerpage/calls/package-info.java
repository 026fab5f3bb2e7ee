/** A call and what comes after it: how it went, what comes next, and on to the next dealer. */
@NullMarked
package com.denaq.crm.dealerpage.calls;

import org.jspecify.annotations.NullMarked;
