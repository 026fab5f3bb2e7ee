/**
 * People at a dealer, and the phones and e-mails of a dealer itself and of its people.
 *
 * <p>Doors: {@link com.denaq.crm.contacts.Contacts} for people, {@link com.denaq.crm.contacts.Reachability} for the
 * dealer's own phones and e-mails; both read many dealers at once without a query for each. Every change publishes
 * {@code DealersTouched(PEOPLE)} in its transaction.
 *
 * <p>Columns that screen rooms may read in a SELECT of their own: {@code contact} (only rows whose {@code deleted_at} is
 * null), all but {@code before}; {@code phone} and {@code email}, all. Every row of {@code phone} and {@code email} is
 * in use: when a person is deleted, theirs go into {@code contact.before} and come back with Undo.
 */
@ApplicationModule(displayName = "Contacts")
@NullMarked
package com.denaq.crm.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
