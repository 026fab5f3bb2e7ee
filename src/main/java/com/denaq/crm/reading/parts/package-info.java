/** What reading is made of: alphabets, legal forms, addresses, tables. */
@NullMarked
package com.denaq.crm.reading.parts;

import org.jspecify.annotations.NullMarked;
