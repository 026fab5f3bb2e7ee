package com.denaq.crm.support;

import com.denaq.crm.DenaqCrm;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.springframework.boot.SpringApplicationAotProcessor;

/** The server's beans, found and written down as the build does it for the package. */
final class WrittenBeans {

    private WrittenBeans() {}

    /** The folder of their classes, within that one. */
    static Path write(Path folder) throws IOException {
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
        return classes;
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
