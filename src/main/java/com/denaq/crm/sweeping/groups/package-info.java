/** What was found: pairs that look alike, and the clusters that are made of them. */
@NullMarked
package com.denaq.crm.sweeping.groups;

import org.jspecify.annotations.NullMarked;
