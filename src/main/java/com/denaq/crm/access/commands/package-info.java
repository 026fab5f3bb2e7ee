/** Users on the command line. */
@NullMarked
package com.denaq.crm.access.commands;

import org.jspecify.annotations.NullMarked;
