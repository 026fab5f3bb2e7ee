package com.denaq.crm.platform.commands;

import com.denaq.crm.platform.database.BundledPostgres;
import com.denaq.crm.platform.database.CannotStart;
import com.denaq.crm.platform.database.DataFolder;
import com.denaq.crm.platform.database.Database;
import com.denaq.crm.platform.database.OpenDatabase;
import com.denaq.crm.platform.database.PostgresSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import sun.misc.Signal;

/**
 * Starts the web application: the database, beside it what of Spring needs none, then the rest upon it; and on the way
 * down the other way round.
 */
public final class Server {

    private static final String TAKES = "bin/run [--port N] [--data DIR] [--db JDBC-URL] [--demo]";

    private Server() {}

    public static void run(Class<?> application, List<String> arguments) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            writeDown(application);
        } else {
            serve(application, arguments);
        }
    }

    /** The build has Spring write down the beans that it finds: found anew at each start they took a third of it. */
    private static void writeDown(Class<?> application) {
        spring(application, Options.read(List.of()), () -> {
                    throw new IllegalStateException("No database is needed to find the beans.");
                })
                .run();
    }

    private static void serve(Class<?> application, List<String> arguments) {
        Signal.handle(new Signal("TERM"), signal -> System.exit(0));
        Signal.handle(new Signal("INT"), signal -> System.exit(0));
        try {
            Options options = options(arguments);
            if (options.asksForHelp()) {
                System.out.println("Usage: " + TAKES);
                return;
            }
            Quiet.untilSpringLogs();
            Proxies.mustBeAddresses(System.getenv(Proxies.SETTING));
            CompanyAddress.read(System.getenv(CompanyAddress.SETTING));
            portMustBeFree(options.port());
            CompletableFuture<OpenDatabase> opening = new CompletableFuture<OpenDatabase>()
                    .completeAsync(
                            () -> open(options),
                            task -> Thread.ofPlatform().name("database").start(task));
            SpringApplication.getShutdownHandlers().add(() -> close(opening));
            spring(application, options, () -> opening.join().database()).run();
        } catch (Throwable failure) {
            Failure.exit(failure);
        }
    }

    private static SpringApplication spring(Class<?> application, Options options, Supplier<Database> database) {
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        spring.addInitializers(new LaunchProperties(options, false), new LaunchDatabase(database));
        return spring;
    }

    /** Also one that is still starting. */
    private static void close(CompletableFuture<OpenDatabase> opening) {
        try {
            opening.join().close();
        } catch (CompletionException neverOpened) {
            return; // whoever asked for it has said why
        }
    }

    private static Options options(List<String> arguments) {
        Options options = Options.read(arguments);
        if (!options.rest().isEmpty() && !options.asksForHelp()) {
            throw new Usage("Unknown to " + TAKES + ": " + String.join(" ", options.rest()) + ".");
        }
        return options;
    }

    private static void portMustBeFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new CannotStart(Failure.port(port, String.valueOf(e.getMessage())), e);
        }
    }

    private static OpenDatabase open(Options options) {
        DataFolder folder = new DataFolder(options.data());
        OpenDatabase external = OpenDatabase.external(options.db());
        if (external != null) {
            folder.writable();
            Optional.ofNullable(external.database().blindness()).ifPresent(System.err::println);
            return external;
        }
        return OpenDatabase.bundled(BundledPostgres.start(folder, PostgresSettings.forWork()), options.demo(), true);
    }
}
