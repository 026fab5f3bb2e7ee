package com.denaq.crm.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * {@code bin/run --demo} in a JVM of its own: the whole program with believable data, as a stranger meets it.
 */
public final class DemoServer implements AutoCloseable {

    private final ChildProcess process;
    private final Map<String, String[]> logins = new HashMap<>();
    private final int port;

    public DemoServer(Path folder) {
        process = PackedProgram.server(
                folder,
                "--demo",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString());
        for (String role : new String[] {"agent", "lead-creator", "admin"}) {
            String[] line = process.line("  " + role).strip().split("\\s+");
            logins.put(role, new String[] {line[1], line[2]});
        }
        port = Integer.parseInt(process.line("ready ").replaceAll(".*:", ""));
    }

    /** A window of whoever shows that role ({@code agent}, {@code lead-creator}, {@code admin}), signed in. */
    public Window signedIn(String role, Look look) {
        String[] login = Objects.requireNonNull(logins.get(role));
        return Browsers.open(port, look).signIn(login[0], login[1]);
    }

    @Override
    public void close() {
        process.terminate();
        process.exitCode();
    }
}
