/** The next step on the dealer's page: what it is, another one, done and what comes then. */
@NullMarked
package com.denaq.crm.steps.desk;

import org.jspecify.annotations.NullMarked;
