/** Reads what people paste or upload: encodings, delimiters, columns, rows. */
@NullMarked
package com.denaq.crm.intake.table;

import org.jspecify.annotations.NullMarked;
