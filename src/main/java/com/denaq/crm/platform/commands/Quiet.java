package com.denaq.crm.platform.commands;

import org.springframework.boot.logging.LoggingSystem;

/**
 * Keeps the log shut until Spring opens it as the configuration says. The database starts on a thread of its own: were
 * it the first to log, SLF4J would begin twice at once, and say so on stderr before the one sentence that counts.
 */
final class Quiet {

    private Quiet() {}

    static void untilSpringLogs() {
        LoggingSystem.get(Quiet.class.getClassLoader()).beforeInitialize();
    }
}
