/** The insides of the duplicate check: keys, candidates, scores. */
@NullMarked
package com.denaq.crm.duplicates.engine;

import org.jspecify.annotations.NullMarked;
