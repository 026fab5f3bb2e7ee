package com.denaq.crm.platform.commands;

/**
 * One option of a command.
 *
 * @param name with its two hyphens
 * @param valued whether a value follows it
 */
public record Option(String name, boolean valued) {

    /** One that a value follows: {@code --role admin}. */
    public static Option value(String name) {
        return new Option(name, true);
    }

    /** One that is there or not: {@code --replace}. */
    public static Option flag(String name) {
        return new Option(name, false);
    }
}
