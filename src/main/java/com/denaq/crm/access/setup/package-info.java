/** The first admin, made with a code that only the console shows. */
@NullMarked
package com.denaq.crm.access.setup;

import org.jspecify.annotations.NullMarked;
