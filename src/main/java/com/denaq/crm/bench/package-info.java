/**
 * {@code bin/bench}: a program of its own that starts the application as {@code bin/run} does, drives it over HTTP as
 * signed-in people do, and sets the bare SQL of each request beside it. It shares nothing with the running application but
 * the way to its database.
 */
@ApplicationModule(displayName = "Bench")
@NullMarked
package com.denaq.crm.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
