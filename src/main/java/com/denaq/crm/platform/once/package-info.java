/**
 * A request that comes twice does its work once: a double click, an answer that was lost, a program that tries again.
 * The first answer is kept in the transaction of the work and given again.
 */
@NullMarked
package com.denaq.crm.platform.once;

import org.jspecify.annotations.NullMarked;
