/** The PostgreSQL under the application: the bundled one in the data folder, or a server named from outside. */
@NullMarked
package com.denaq.crm.platform.database;

import org.jspecify.annotations.NullMarked;
