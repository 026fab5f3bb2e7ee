/** Signing in and out, passwords and what they must be like, one-time links. */
@NullMarked
package com.denaq.crm.access.signin;

import org.jspecify.annotations.NullMarked;
