/** The Users screen: who works here, who comes, and who leaves without anything getting lost. */
@NullMarked
package com.denaq.crm.access.team;

import org.jspecify.annotations.NullMarked;
