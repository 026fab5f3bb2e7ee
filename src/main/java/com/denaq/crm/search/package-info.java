/**
 * Finds dealers and people by a few letters of a name, site, phone or e-mail: in either alphabet, on the wrong keyboard
 * layout, with a typing error. What a colleague's card hides finds nothing.
 *
 * <p>Door: {@link com.denaq.crm.search.Search}.
 *
 * <p>Columns that screen rooms may read in a SELECT of their own: all of {@code search_word}, whose fields 2, 3 and 5
 * (site, people, former names) may be asked about only for dealers that the viewer may read in full.
 */
@ApplicationModule(displayName = "Search")
@NullMarked
package com.denaq.crm.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
