/** The description of all this for programs. */
@NullMarked
package com.denaq.crm.api.document;

import org.jspecify.annotations.NullMarked;
