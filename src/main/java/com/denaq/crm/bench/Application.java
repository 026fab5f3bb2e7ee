package com.denaq.crm.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application under measurement, in a process of its own. */
final class Application implements AutoCloseable {

    private final Process process;
    private final String address;
    private final double startSeconds;

    private Application(Process process, String address, double startSeconds) {
        this.process = process;
        this.address = address;
        this.startSeconds = startSeconds;
    }

    /** From typing the command to the first page. */
    static Application start(Goal goal) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        script(goal, "run"),
                        "--port",
                        "0",
                        "--data",
                        goal.data().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("ready ")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException(
                    "The application doesn't start: try " + script(goal, "run") + " --data " + goal.data());
        }
        String address = line.substring("ready ".length());
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(HttpRequest.newBuilder(URI.create(address + "/sign-in")).build(), BodyHandlers.discarding());
        }
        return new Application(process, address, (System.nanoTime() - began) / 1e9);
    }

    /** Runs {@code bin/crm}; its answer. */
    static String command(Goal goal, String input, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(script(goal, "crm")));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", goal.data().toString()));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (PrintWriter in = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8))) {
            in.println(input);
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("bin/crm " + String.join(" ", words) + " failed");
        }
        return answer.strip();
    }

    private static String script(Goal goal, String name) {
        return goal.root().resolve("bin/" + name).toString();
    }

    String address() {
        return address;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** Resident memory of its Java process, without PostgreSQL. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
                    / 1024;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
