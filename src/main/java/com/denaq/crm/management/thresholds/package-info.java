/** The thresholds of the duplicate check, and what others would have done in the last month. */
@NullMarked
package com.denaq.crm.management.thresholds;

import org.jspecify.annotations.NullMarked;
