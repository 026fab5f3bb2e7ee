/** What goes wrong, as RFC 9457 has it, and pieces of lists. */
@NullMarked
package com.denaq.crm.api.problems;

import org.jspecify.annotations.NullMarked;
