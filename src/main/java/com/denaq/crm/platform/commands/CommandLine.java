package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.OpenDatabase;
import com.denaq.crm.platform.database.PostgresSettings;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs one command of {@code bin/crm}: beside a running server or without one, with only the beans it needs. */
public final class CommandLine {

    /** The commands with which an installation may begin. For any other an empty data folder is one that was mistyped. */
    private static final List<String> BEGINNING = List.of("user add", "import", "seed", "restore");

    /**
     * All commands, known before the beans are: one that finds no database says so at once, and who mistyped the name
     * learns that first.
     */
    static final List<String> NAMES = List.of(
            "backup",
            "check",
            "export dealers",
            "import",
            "rebuild",
            "restore",
            "seed",
            "sweep",
            "token",
            "user add",
            "user password");

    private CommandLine() {}

    public static void run(Class<?> application, List<String> arguments) {
        Terminal terminal = terminal();
        System.setOut(System.err); // whatever else prints must not get into the answer
        Quiet.untilSpringLogs();
        try {
            Options options = Options.read(arguments);
            CompanyAddress.read(System.getenv(CompanyAddress.SETTING));
            boolean works = !options.asksForHelp() && options.namesOneOf(NAMES);
            OpenDatabase database = works ? open(options) : OpenDatabase.none();
            SpringApplication.getShutdownHandlers().add(database::close);
            ConfigurableApplicationContext context = start(application, options, database);
            int code = works ? dispatch(context, options, terminal) : help(context, options, terminal);
            terminal.out().flush();
            System.exit(code);
        } catch (Throwable failure) {
            terminal.out().flush();
            Failure.exit(failure);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, Options options, OpenDatabase database) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setLazyInitialization(true);
        spring.setLogStartupInfo(false);
        spring.addInitializers(new LaunchProperties(options, true), new LaunchDatabase(database::database));
        if (database.database().equals(Database.NONE)) {
            spring.setDefaultProperties(Map.of("spring.flyway.enabled", false));
            spring.addInitializers(context -> context.addBeanFactoryPostProcessor(CommandLine::nothingByItself));
        }
        return spring.run();
    }

    /** What Spring makes at the start even where beans are lazy would look into the database. */
    private static void nothingByItself(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
    }

    private static int dispatch(ConfigurableApplicationContext context, Options options, Terminal terminal) {
        context.getBean(FlywayMigrationInitializer.class); // lazy as all beans are, and first
        return context.getBean(Dispatch.class).run(options.rest(), terminal);
    }

    private static int help(ConfigurableApplicationContext context, Options options, Terminal terminal) {
        Dispatch dispatch = context.getBean(Dispatch.class);
        if (options.asksForHelp()) {
            terminal.out().println(dispatch.usage(options.rest()));
            return 0;
        }
        return dispatch.refused(options.rest(), terminal);
    }

    private static Terminal terminal() {
        return new Terminal(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                System.err);
    }

    private static OpenDatabase open(Options options) {
        OpenDatabase external = OpenDatabase.external(options.db());
        if (external != null) {
            return external;
        }
        DataFolder folder = new DataFolder(options.data());
        boolean begins = options.namesOneOf(BEGINNING);
        BundledPostgres postgres = BundledPostgres.join(begins ? folder : folder.begun(), PostgresSettings.forWork());
        return OpenDatabase.bundled(postgres, options.demo(), begins);
    }
}
