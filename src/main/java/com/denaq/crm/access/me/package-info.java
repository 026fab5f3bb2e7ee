/** The profile: how somebody likes the screen, their password, where they are signed in, their programs' tokens. */
@NullMarked
package com.denaq.crm.access.me;

import org.jspecify.annotations.NullMarked;
