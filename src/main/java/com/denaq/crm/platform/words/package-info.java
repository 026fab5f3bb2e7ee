/** Messages in both languages, with ICU plural rules. */
@NullMarked
package com.denaq.crm.platform.words;

import org.jspecify.annotations.NullMarked;
