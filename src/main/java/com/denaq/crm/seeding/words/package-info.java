/** Names, places and sentences to choose from. */
@NullMarked
package com.denaq.crm.seeding.words;

import org.jspecify.annotations.NullMarked;
