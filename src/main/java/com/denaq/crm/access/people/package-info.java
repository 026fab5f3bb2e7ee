/** The rows of users, read and written in one place. */
@NullMarked
package com.denaq.crm.access.people;

import org.jspecify.annotations.NullMarked;
