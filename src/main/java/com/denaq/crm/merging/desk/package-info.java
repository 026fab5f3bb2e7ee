/** The screens of merging. */
@NullMarked
package com.denaq.crm.merging.desk;

import org.jspecify.annotations.NullMarked;
