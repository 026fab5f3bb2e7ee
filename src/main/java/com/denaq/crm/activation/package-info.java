/**
 * What shows that an account really resells: our goods on its site or price list, an order, use of our API.
 * {@code dealers} asks it before an account may become a client.
 *
 * <p>Door: {@link com.denaq.crm.activation.Evidences}. Its table is {@code evidence}; screen rooms may read
 * {@code evidence (dealer_id, kind, seen_on)} of rows that are not removed.
 */
@ApplicationModule(displayName = "Activation")
@NullMarked
package com.denaq.crm.activation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
