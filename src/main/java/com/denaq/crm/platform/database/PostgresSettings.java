package com.denaq.crm.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How the bundled PostgreSQL is set up.
 *
 * @param sharedMegabytes its page cache
 * @param durable false only for tests: a crash may lose the cluster
 */
public record PostgresSettings(int sharedMegabytes, boolean durable) {

    private static final int MOST_MEGABYTES = 2048;
    private static final long UNKNOWN_MEGABYTES = 2048;

    /** A quarter of the memory, at most 2 GB, and nothing acknowledged is ever lost. */
    public static PostgresSettings forWork() {
        return new PostgresSettings((int) Math.clamp(memoryMegabytes() / 4, 64, MOST_MEGABYTES), true);
    }

    public static PostgresSettings forTests() {
        return new PostgresSettings(128, false);
    }

    String file(int port) {
        String sync = durable ? "on" : "off";
        return """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 16MB
                maintenance_work_mem = 128MB
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                max_wal_size = 2GB
                checkpoint_timeout = 15min
                random_page_cost = 1.1
                jit = off
                max_parallel_workers_per_gather = 0
                plan_cache_mode = auto
                client_connection_check_interval = 10s
                autovacuum_naptime = 15s
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_checkpoints = off
                """.formatted(port, sharedMegabytes, sharedMegabytes * 3, sync, sync, sync);
    }

    /** Of the machine, or what its container or service may take of it. */
    private static long memoryMegabytes() {
        long kilobytes = number("/proc/meminfo", "MemTotal:").orElse(UNKNOWN_MEGABYTES * 1024);
        long most =
                limits().flatMapToLong(file -> number(file, "").stream()).min().orElse(Long.MAX_VALUE);
        return Math.min(kilobytes / 1024, most / 1024 / 1024);
    }

    /** Where a limit of this process may stand: in each group it belongs to, by either version of control groups. */
    private static Stream<String> limits() {
        Stream<String> groups = lines("/proc/self/cgroup")
                .filter(line -> line.startsWith("0::"))
                .flatMap(line -> Stream.iterate(Path.of(line.substring(3)), Objects::nonNull, Path::getParent))
                .map(group -> "/sys/fs/cgroup" + group + "/memory.max");
        return Stream.concat(
                groups, Stream.of("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"));
    }

    private static OptionalLong number(String file, String line) {
        return lines(file)
                .filter(each -> each.startsWith(line))
                .map(each -> each.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file)).stream();
        } catch (IOException notThatSystem) {
            return Stream.of();
        }
    }
}
