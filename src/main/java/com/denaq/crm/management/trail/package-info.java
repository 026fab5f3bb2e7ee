/** The Audit screen: who changed what, from what to what. */
@NullMarked
package com.denaq.crm.management.trail;

import org.jspecify.annotations.NullMarked;
