/** A company as it is compared, and by what it is looked up. */
@NullMarked
package com.denaq.crm.duplicates.engine.profile;

import org.jspecify.annotations.NullMarked;
