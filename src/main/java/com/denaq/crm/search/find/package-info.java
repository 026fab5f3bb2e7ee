/** How a search goes: what was typed, which words it may mean, who is found by them. */
@NullMarked
package com.denaq.crm.search.find;

import org.jspecify.annotations.NullMarked;
