/** Phones, mailboxes and sites, as they are compared. */
@NullMarked
package com.denaq.crm.duplicates.engine.contacts;

import org.jspecify.annotations.NullMarked;
