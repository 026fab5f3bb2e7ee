package com.denaq.crm.platform.commands;

import java.util.List;

/** One command of {@code bin/crm}. A bean of this type is found by its name. */
public interface Command {

    /** One or more words: {@code user add}. */
    String name();

    /** The line that explains it, without the program's name: {@code user add EMAIL --role admin|agent}. */
    String usage();

    /** What may stand behind its name besides words; all that begins with two hyphens and isn't one is refused. */
    default List<Option> options() {
        return List.of();
    }

    /** Does it with what was typed behind its name. */
    default int run(List<String> arguments, Terminal terminal) {
        return run(Arguments.read(arguments, options()), terminal);
    }

    /**
     * Does it. A {@link Usage} thrown here prints its sentence and the usage, exit code 2; a {@link CommandFailed}
     * prints its sentence, exit code 1.
     *
     * @return the exit code
     */
    int run(Arguments arguments, Terminal terminal);
}
