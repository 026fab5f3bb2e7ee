package com.denaq.crm.support;

import com.denaq.crm.DenaqCrm;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The program as bin/run has it: its beans written down, packed, with an archive of the classes that a first start
 * loaded. Without the archive half of each start was Java reading and verifying classes, and tests start it twenty times.
 * Made once for all processes of tests: the first makes it, others wait. Where nothing was compiled since, that of the run
 * before is good.
 */
public final class PackedProgram {

    private static final Path FOLDER = Path.of(System.getProperty("denaq.program", "target/test-program"))
            .resolveSibling("test-packed")
            .toAbsolutePath();
    private static final Path MADE = FOLDER.resolve("made");
    private static final Path BEANS = MADE.resolve("beans.jar");
    private static final Path CLASSES = MADE.resolve("classes.jar");
    private static final Path ARCHIVE = MADE.resolve("program.jsa");

    static {
        make();
    }

    private PackedProgram() {}

    /** As {@code bin/run} starts it, with these options. */
    public static ChildProcess server(Path folder, String... arguments) {
        return new ChildProcess(DenaqCrm.class, folder, serverOptions("-XX:SharedArchiveFile=" + ARCHIVE), arguments);
    }

    /** One command, as {@code bin/crm} is given it, on the data in that folder. */
    public static ChildProcess crm(Path folder, Path data, String... words) {
        return crm(List.of(), folder, data, words);
    }

    /** As the other, and the JVM is told these options besides. */
    public static ChildProcess crm(List<String> more, Path folder, Path data, String... words) {
        List<String> line = new ArrayList<>(List.of("crm"));
        line.addAll(List.of(words));
        line.addAll(List.of("--data", data.toString()));
        List<String> options = new ArrayList<>(options("-XX:SharedArchiveFile=" + ARCHIVE));
        options.addAll(more);
        return new ChildProcess(DenaqCrm.class, folder, options, line.toArray(String[]::new));
    }

    private static List<String> serverOptions(String archive) {
        return Stream.concat(options(archive).stream(), Stream.of("-Dspring.aot.enabled=true"))
                .toList();
    }

    /**
     * An archive is for jars only: the program's folder is packed, and what is tests' no program needs. The beans stand
     * before it in a jar of their own, since the folder has older ones when a package was made of it.
     */
    private static List<String> options(String archive) {
        String path = Stream.concat(Stream.of(BEANS, CLASSES), classPath(Files::isRegularFile))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(archive, "-Xlog:disable", "-cp", path);
    }

    private static void make() {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel lock =
                    FileChannel.open(FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path stamp = MADE.resolve("stamp");
                String now = stamp();
                if (Files.notExists(stamp) || !Files.readString(stamp).equals(now)) {
                    FileSystemUtils.deleteRecursively(MADE);
                    pack(WrittenBeans.write(Files.createDirectories(MADE)), BEANS);
                    pack(compiled(), CLASSES);
                    startOnce();
                    Files.writeString(stamp, now);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other Java, other libraries, and whatever is compiled anew, make another program. */
    private static String stamp() throws IOException {
        StringBuilder stamp = new StringBuilder(System.getProperty("java.home")).append('\n');
        for (Path each : classPath(any -> true).toList()) {
            stamp.append(each).append('\n');
            try (Stream<Path> files = Files.walk(each)) {
                files.filter(Files::isRegularFile)
                        .sorted()
                        .forEach(file -> stamp.append(file)
                                .append(' ')
                                .append(file.toFile().lastModified())
                                .append('\n'));
            }
        }
        return stamp.toString();
    }

    private static Path compiled() {
        return classPath(Files::isDirectory)
                .filter(folder -> Files.exists(folder.resolve("application.yaml")))
                .findFirst()
                .orElseThrow();
    }

    private static void pack(Path folder, Path jar) {
        String[] line = {"--create", "--no-compress", "--file", jar.toString(), "-C", folder.toString(), "."};
        int failed = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, line);
        if (failed != 0) {
            throw new AssertionError("The program can't be packed.");
        }
    }

    /** What it has loaded until it serves is in the archive when it has ended. */
    private static void startOnce() {
        Path data = MADE.resolve("data");
        try (ChildProcess server = new ChildProcess(
                DenaqCrm.class,
                MADE,
                serverOptions("-XX:ArchiveClassesAtExit=" + ARCHIVE),
                "--port",
                "0",
                "--data",
                data.toString())) {
            server.line("ready ");
            server.terminate();
            server.exitCode();
        }
    }

    private static Stream<Path> classPath(Predicate<Path> kind) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .filter(kind);
    }
}
