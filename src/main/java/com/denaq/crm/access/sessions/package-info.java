/** Who is signed in: sessions in the database, their cookies and the device they belong to. */
@NullMarked
package com.denaq.crm.access.sessions;

import org.jspecify.annotations.NullMarked;
