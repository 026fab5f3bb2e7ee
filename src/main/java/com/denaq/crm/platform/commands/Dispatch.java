package com.denaq.crm.platform.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the command that the first words name, and runs it. */
@Component
class Dispatch {

    private final List<Command> commands;

    Dispatch(List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    int run(List<String> words, Terminal terminal) {
        return named(words).map(each -> run(each, words, terminal)).orElseGet(() -> refused(words, terminal));
    }

    /** Of words that name no command. */
    int refused(List<String> words, Terminal terminal) {
        if (!words.isEmpty()) {
            terminal.err().println("No such command: " + String.join(" ", words) + ".");
        }
        terminal.err().println(usageOfAll());
        return 2;
    }

    private static int run(Command command, List<String> words, Terminal terminal) {
        int named = command.name().split(" ").length;
        try {
            return command.run(words.subList(named, words.size()), terminal);
        } catch (Usage wrong) {
            terminal.err().println(wrong.getMessage());
            terminal.err().println("Usage: bin/crm " + command.usage());
            return 2;
        } catch (CommandFailed failed) {
            terminal.err().println(failed.getMessage());
            return 1;
        }
    }

    private Optional<Command> named(List<String> words) {
        return commands.stream()
                .filter(each -> startsWith(words, each.name()))
                .max(Comparator.comparing(each -> each.name().length()));
    }

    static boolean startsWith(List<String> words, String name) {
        List<String> named = List.of(name.split(" "));
        return words.size() >= named.size() && words.subList(0, named.size()).equals(named);
    }

    /** Of the command that these words name, else of all of them. */
    String usage(List<String> words) {
        return named(words)
                .map(command -> "Usage: bin/crm " + command.usage() + " [--data DIR | --db JDBC-URL] [--demo]")
                .orElseGet(this::usageOfAll);
    }

    private String usageOfAll() {
        return commands.stream()
                .map(command -> "  bin/crm " + command.usage())
                .collect(Collectors.joining("\n", "Commands, each with [--data DIR | --db JDBC-URL] [--demo]:\n", ""));
    }
}
