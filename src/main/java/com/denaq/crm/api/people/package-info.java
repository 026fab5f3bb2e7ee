/** People at a dealer. */
@NullMarked
package com.denaq.crm.api.people;

import org.jspecify.annotations.NullMarked;
