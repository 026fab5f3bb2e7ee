/** Activities of a dealer. */
@NullMarked
package com.denaq.crm.api.happenings;

import org.jspecify.annotations.NullMarked;
