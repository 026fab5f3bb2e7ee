/** Next steps. */
@NullMarked
package com.denaq.crm.api.steps;

import org.jspecify.annotations.NullMarked;
