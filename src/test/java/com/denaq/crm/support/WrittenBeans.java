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
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.util.FileSystemUtils;

/**
 * The server's beans, found and written down as the build does it for the package, and once for all processes of tests: the
 * first writes, others wait for it. Where nothing was compiled since, those of the run before are good.
 */
final class WrittenBeans {

    private static final Path PROGRAM = Path.of(System.getProperty("denaq.program", "target/test-program"));
    private static final List<String> OPTIONS = options(write());

    private WrittenBeans() {}

    /** What has a JVM start with them. */
    static List<String> options() {
        return OPTIONS;
    }

    private static List<String> options(Path classes) {
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        return List.of("-Dspring.aot.enabled=true", "-cp", path);
    }

    private static Path write() {
        try {
            Path all = Files.createDirectories(PROGRAM.resolveSibling("test-beans"));
            try (FileChannel lock =
                    FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                Path written = all.resolve("written");
                Path stamp = written.resolve("stamp");
                String now = stamp();
                if (Files.notExists(stamp) || !Files.readString(stamp).equals(now)) {
                    FileSystemUtils.deleteRecursively(written);
                    write(Files.createDirectories(written));
                    Files.writeString(stamp, now);
                }
                return written.resolve("classes");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Other Java, other libraries, and whatever is compiled anew, make other beans. */
    private static String stamp() throws IOException {
        String path = System.getProperty("java.class.path");
        StringBuilder stamp = new StringBuilder(System.getProperty("java.home")).append('\n');
        for (String each : path.split(File.pathSeparator)) {
            stamp.append(each).append('\n');
            if (Files.isDirectory(Path.of(each))) {
                try (Stream<Path> files = Files.walk(Path.of(each))) {
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> stamp.append(file)
                                    .append(' ')
                                    .append(file.toFile().lastModified())
                                    .append('\n'));
                }
            }
        }
        return stamp.toString();
    }

    private static void write(Path folder) throws IOException {
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        try (ChildProcess finding = new ChildProcess(
                SpringApplicationAotProcessor.class,
                folder,
                DenaqCrm.class.getName(),
                sources.toString(),
                folder.resolve("resources").toString(),
                classes.toString(),
                "com.denaq",
                "denaq-crm")) {
            if (finding.exitCode() != 0) {
                throw new AssertionError("The beans can't be written down: " + finding.err());
            }
        }
        compile(sources, classes);
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path")));
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int failed = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new AssertionError("The beans that were written down don't compile.");
        }
    }
}
