/** Tokens with which a user's programs come in. */
@NullMarked
package com.denaq.crm.access.tokens;

import org.jspecify.annotations.NullMarked;
