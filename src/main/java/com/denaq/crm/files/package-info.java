/**
 * Files that people upload about a dealer: signed papers, pictures of a shelf. They lie in the database, so that a
 * backup is whole and several instances share them.
 *
 * <p>Door: {@link com.denaq.crm.files.StoredFiles}. Whoever may read the dealer may download its files.
 */
@ApplicationModule(displayName = "Files")
@NullMarked
package com.denaq.crm.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
