package com.denaq.crm.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The whole program in a JVM of its own with its own PostgreSQL, to be killed and started again.
 */
public final class RealServer implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private @Nullable ChildProcess server;
    private String address = "";

    public RealServer(Path folder) {
        this.folder = folder;
    }

    /** Its address, once it serves. */
    public String start() {
        server = PackedProgram.server(
                folder, "--port", "0", "--data", folder.resolve("data").toString());
        address = server.line("ready ").substring("ready ".length());
        return address;
    }

    /** A browser in which nobody is signed in. */
    public TestClient nobody() {
        return new TestClient(http, address);
    }

    /** It and its PostgreSQL at once, as when the machine loses its power. */
    public void kill() {
        try {
            long postgres = Long.parseLong(Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            close();
            ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a service manager does: nothing of it is left when this returns. */
    public void stop() {
        if (server != null) {
            server.terminate();
            server.exitCode();
        }
    }

    /** The answer of a command that must succeed. */
    public String crm(String... words) {
        return crmTold("", words);
    }

    /** As {@link #crm}, with that typed into it. */
    public String crmTold(String typed, String... words) {
        try (ChildProcess command = PackedProgram.crm(folder, folder.resolve("data"), words)) {
            command.type(typed);
            String answer = command.answer();
            assertThat(command.exitCode()).as(answer + command.err()).isZero();
            return answer.strip();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
