/** Users, who owns what, and the caller's own day. */
@NullMarked
package com.denaq.crm.api.users;

import org.jspecify.annotations.NullMarked;
