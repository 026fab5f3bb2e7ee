package com.denaq.crm.platform.database;

/** The rows under the running application were exchanged (a test begins): what remembers rows forgets them. */
public record DataReplaced() {}
