/** The people of a dealer on its page: shown, added, changed in place. */
@NullMarked
package com.denaq.crm.contacts.people;

import org.jspecify.annotations.NullMarked;
