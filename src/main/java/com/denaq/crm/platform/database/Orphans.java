package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Sessions that outlived their PostgreSQL, which was killed. While one is at work in the files, another PostgreSQL must
 * not be: what the orphan writes would count as work of transactions that the new one numbers alike.
 */
final class Orphans {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private Orphans() {}

    /** Ends those that can be found, which is where there is a {@code /proc}; PostgreSQL itself waits for others. */
    static void end(Path cluster) {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, cluster))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + PATIENCE_NANOS;
        for (ProcessHandle orphan : orphans) {
            while (worksIn(orphan, cluster)) {
                if (System.nanoTime() > end) {
                    throw new CannotStart("A session of the PostgreSQL that was killed doesn't end (process %d)."
                            .formatted(orphan.pid()));
                }
                LockSupport.parkNanos(10_000_000);
            }
        }
    }

    /** A process that has ended but that nobody has asked about yet works in nothing any more. */
    private static boolean worksIn(ProcessHandle process, Path cluster) {
        Path at = Path.of("/proc", String.valueOf(process.pid()));
        try {
            return Files.readSymbolicLink(at.resolve("cwd")).equals(cluster.toRealPath())
                    && Files.readSymbolicLink(at.resolve("exe")).endsWith("postgres");
        } catch (IOException | UnsupportedOperationException notOurs) {
            return false;
        }
    }
}
