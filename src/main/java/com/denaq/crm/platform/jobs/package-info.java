/** Work in the background that goes on after a restart. */
@NullMarked
package com.denaq.crm.platform.jobs;

import org.jspecify.annotations.NullMarked;
