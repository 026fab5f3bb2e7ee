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
        Optional<Command> command = named(words);
        if (command.isEmpty()) {
            terminal.err().println("No such command: " + String.join(" ", words) + ".");
            terminal.err().println(usage(List.of()));
            return 2;
        }
        return run(command.get(), words, terminal);
    }

    private static int run(Command command, List<String> words, Terminal terminal) {
        int named = command.name().split(" ").length;
        List<String> arguments = words.subList(named, words.size());
        try {
            arguments.stream().filter(each -> !known(each, command)).findFirst().ifPresent(option -> {
                throw new Usage("There is no option " + option + ".");
            });
            return command.run(arguments, terminal);
        } catch (Usage wrong) {
            terminal.err().println(wrong.getMessage());
            terminal.err().println("Usage: bin/crm " + command.usage());
            return 2;
        } catch (CommandFailed failed) {
            terminal.err().println(failed.getMessage());
            return 1;
        }
    }

    Optional<Command> named(List<String> words) {
        return commands.stream()
                .filter(each -> startsWith(words, each.name()))
                .max(Comparator.comparing(each -> each.name().length()));
    }

    /** An option nobody knows would be taken for a file's name by a command that wants one. */
    private static boolean known(String word, Command command) {
        return !word.startsWith("--")
                || List.of(command.usage().split("[^-\\w]+")).contains(word);
    }

    private static boolean startsWith(List<String> words, String name) {
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
