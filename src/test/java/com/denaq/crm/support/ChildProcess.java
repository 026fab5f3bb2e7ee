package com.denaq.crm.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A main class of ours in a JVM of its own, for tests that kill. Not with bin/run's memory options: it starts faster with the
 * simplest compiler and collector, and takes fewer threads from what runs beside it.
 */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final Path err;

    public ChildProcess(Class<?> main, Path folder, String... arguments) {
        this(main, folder, List.of(), arguments);
    }

    /**
     * @param options what the JVM is told besides, or otherwise
     */
    public ChildProcess(Class<?> main, Path folder, List<String> options, String... arguments) {
        try {
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Ddenaq.program=" + System.getProperty("denaq.program", "target/test-program"),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path")));
            line.addAll(options);
            line.add(main.getName());
            line.addAll(List.of(arguments));
            err = Files.createTempFile(folder, "child", ".err");
            process = new ProcessBuilder(line).redirectError(err.toFile()).start();
            out = process.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line of its answer that begins so; fails when it ends before. */
    public String line(String beginning) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
            throw new AssertionError("It ended without saying '" + beginning + "': " + err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that it answers until it ends. */
    public String answer() {
        try (Reader rest = out) {
            StringWriter answer = new StringWriter();
            rest.transferTo(answer);
            return answer.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that is ever typed into it. */
    public void type(String text) {
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
            in.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String err() {
        try {
            return Files.readString(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGTERM, as a service manager sends it. */
    public void terminate() {
        process.destroy();
    }

    /** SIGKILL: it gets no chance to say goodbye. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("It doesn't end: " + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
