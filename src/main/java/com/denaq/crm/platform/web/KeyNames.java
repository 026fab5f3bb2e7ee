package com.denaq.crm.platform.web;

/** What is printed on a key whose place is called so by browsers. */
public final class KeyNames {

    private KeyNames() {}

    /** {@code KeyC} is C, {@code Digit1} is 1, {@code Ctrl+Enter} is Ctrl ↵. */
    public static String of(String code) {
        StringBuilder name = new StringBuilder();
        for (String part : code.split("\\+")) {
            name.append(name.isEmpty() ? "" : " ").append(one(part));
        }
        return name.toString();
    }

    private static String one(String code) {
        return switch (code) {
            case "Enter" -> "↵";
            case "Escape" -> "Esc";
            case "Slash" -> "/";
            case "Period" -> ".";
            case "ArrowUp" -> "↑";
            case "ArrowDown" -> "↓";
            default -> code.startsWith("Key") ? code.substring(3) : code.startsWith("Digit") ? code.substring(5) : code;
        };
    }

    /** Whether it is one letter or digit, which rests while typing and can be switched off. */
    public static boolean single(String code) {
        return code.startsWith("Key") || code.startsWith("Digit");
    }
}
