/**
 * The company, from first sight to steady client: its facts, where it stands and how it got there, who owns it.
 * The heart of the house: it asks only {@code access}; what it needs from outer rooms it declares here
 * ({@link com.denaq.crm.dealers.PaperCheck}, {@link com.denaq.crm.dealers.Evidence}), what happened it publishes.
 *
 * <p>Columns of {@code dealer} that screen rooms may read in a SELECT of their own: all but {@code site_key}.
 */
@ApplicationModule(displayName = "Dealers")
@NullMarked
package com.denaq.crm.dealers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
