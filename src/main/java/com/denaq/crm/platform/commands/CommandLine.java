package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.OpenDatabase;
import com.denaq.crm.platform.database.PostgresSettings;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command of {@code bin/crm}: beside a running server or without one, with only the beans it needs. */
public final class CommandLine {

    private CommandLine() {}

    public static void run(Class<?> application, List<String> arguments) {
        Terminal terminal = terminal();
        System.setOut(System.err); // whatever else prints must not get into the answer
        try {
            Options options = Options.read(arguments);
            OpenDatabase database = open(options);
            SpringApplication.getShutdownHandlers().add(database::close);
            SpringApplication spring = new SpringApplication(application);
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setLazyInitialization(true);
            spring.addInitializers(new LaunchProperties(options, database.database(), true));
            int code = dispatch(spring.run(), options.rest(), terminal);
            terminal.out().flush();
            System.exit(code);
        } catch (Throwable failure) {
            terminal.out().flush();
            Failure.exit(failure, "Usage: bin/crm COMMAND [--data DIR | --db JDBC-URL] [--demo]");
        }
    }

    private static Terminal terminal() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                System.err);
    }

    private static OpenDatabase open(Options options) {
        OpenDatabase external = OpenDatabase.external(options.db());
        return external != null
                ? external
                : OpenDatabase.bundled(
                        BundledPostgres.join(new DataFolder(options.data()), PostgresSettings.forWork()),
                        options.demo());
    }

    private static int dispatch(ConfigurableApplicationContext context, List<String> words, Terminal terminal) {
        return context.getBean(Dispatch.class).run(words, terminal);
    }
}
