package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code postmaster.pid} says about a running PostgreSQL. */
record PostmasterFile(long pid, int port, String status) {

    private static final Pattern ENDED = Pattern.compile("\\d+ \\(.*\\) [ZX] ");
    private static final int NOBODY = Integer.MAX_VALUE - 1; // no system counts its processes so far

    static Optional<PostmasterFile> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return Optional.of(new PostmasterFile(
                    Long.parseLong(lines.get(0).strip()),
                    lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0,
                    lines.size() > 7 ? lines.get(7).strip() : ""));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /**
     * Says of a file that a dead one left that its process is dead, also where a stranger has its number by now. What else
     * it says stays: by that PostgreSQL sees whether sessions of the dead one are still at work, and then doesn't start.
     */
    static void nobodys(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (read(cluster).isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(0, String.valueOf(NOBODY));
        Files.write(file, lines);
    }

    boolean ready() {
        return port > 0 && status.equals("ready");
    }

    /** Whether a process has surely ended, perhaps without that anybody has asked about it yet; false where that can't be told. */
    static boolean ended(ProcessHandle process) {
        try {
            return !process.isAlive()
                    || ENDED.matcher(Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat")))
                            .lookingAt();
        } catch (IOException notThatSystem) {
            return false;
        }
    }

    /** Whether that process lives and is the PostgreSQL of this cluster, not a stranger with its number. */
    boolean alive(Path cluster) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains("postgres") && line.contains(cluster.toString()))
                .isPresent();
    }
}
