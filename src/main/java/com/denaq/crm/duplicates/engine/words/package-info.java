/** Names as they are compared: words with their sound and meaning, in several readings. */
@NullMarked
package com.denaq.crm.duplicates.engine.words;

import org.jspecify.annotations.NullMarked;
