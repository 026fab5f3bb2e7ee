/** Dealers, their facts and the moves of their life. */
@NullMarked
package com.denaq.crm.api.dealers;

import org.jspecify.annotations.NullMarked;
