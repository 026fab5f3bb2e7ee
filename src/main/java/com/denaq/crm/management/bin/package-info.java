/** The recycle bin, and forgetting people who ask for it. */
@NullMarked
package com.denaq.crm.management.bin;

import org.jspecify.annotations.NullMarked;
