/** The duplicate check. */
@NullMarked
package com.denaq.crm.api.checks;

import org.jspecify.annotations.NullMarked;
