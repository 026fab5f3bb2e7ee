/** The doors of the application: who comes through a route, and what a controller is told about them. */
@NullMarked
package com.denaq.crm.access.security;

import org.jspecify.annotations.NullMarked;
