/** How the application is started: the server, and commands beside it or without it. */
@NullMarked
package com.denaq.crm.platform.commands;

import org.jspecify.annotations.NullMarked;
