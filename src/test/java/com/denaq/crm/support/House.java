package com.denaq.crm.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's own sources, for tests that read them. */
public final class House {

    private static final Path MAIN = Path.of("src/main");
    private static final Pattern MESSAGE = Pattern.compile("(?m)^([\\w.-]+)\\s*=(.*(?:\\\\\\R.*)*)$");

    private static final Map<String, List<Source>> FILES = new ConcurrentHashMap<>();

    private House() {}

    /** A file; its path is relative to {@code src/main}, with slashes. */
    public record Source(String path, String text) {

        public long lines() {
            return text.lines().count();
        }

        public long line(int position) {
            return text.substring(0, position)
                            .chars()
                            .filter(each -> each == '\n')
                            .count()
                    + 1;
        }
    }

    public static List<Source> java() {
        return files("java", ".java");
    }

    public static List<Source> templates() {
        return files("jte", ".jte");
    }

    /** Java and templates. */
    public static List<Source> migrations() {
        return files("resources/db/migration", ".sql");
    }

    public static List<Source> mainSources() {
        return Stream.concat(java().stream(), templates().stream()).toList();
    }

    /** Everything that people write: Java, templates, styles, scripts. */
    public static List<Source> all() {
        return Stream.of(mainSources(), files("resources/static", ".css"), files("resources/static", ".js"))
                .flatMap(List::stream)
                .toList();
    }

    /** All rooms' messages in that language. */
    public static Map<String, String> messages(String language) {
        Map<String, String> messages = new TreeMap<>();
        for (Source source : files("resources/messages", "_" + language + ".properties")) {
            Matcher message = MESSAGE.matcher(source.text());
            while (message.find()) {
                if (messages.put(message.group(1), message.group(2)) != null) {
                    throw new AssertionError(message.group(1) + " stands there twice: the later is all that is seen");
                }
            }
        }
        return messages;
    }

    /** What of a template is drawn as it stands: without imports, parameters, expressions, calls and conditions. */
    public static String withoutExpressions(String template) {
        StringBuilder drawn = new StringBuilder();
        String text = template.replaceAll("(?m)^@(import|param).*$", "").replaceAll("(?s)<%--.*?--%>", "");
        int at = 0;
        while (at < text.length()) {
            int end = expressionEnd(text, at);
            if (end > at) {
                keepContentBlocks(text.substring(at, end), drawn);
                at = end;
            } else {
                drawn.append(text.charAt(at++));
            }
        }
        return drawn.toString();
    }

    /** Around a position in a Java source: from the call that the SQL is given to, to the end of the statement. */
    public static String statementAround(String java, int position) {
        int start = Math.max(java.lastIndexOf(";\n", position), java.lastIndexOf("{\n", position));
        int end = java.indexOf(";\n", position);
        return java.substring(Math.max(0, start), end < 0 ? java.length() : end);
    }

    private static int expressionEnd(String text, int at) {
        if (text.startsWith("${", at) || text.startsWith("!{", at)) {
            return balanced(text, at + 1, '{', '}');
        }
        if (text.charAt(at) == '@') {
            Matcher call = Pattern.compile("@(?:template\\.[\\w.]+|if|elseif|for|raw|endraw|else|endif|endfor)")
                    .matcher(text);
            if (call.find(at) && call.start() == at) {
                boolean open = call.end() < text.length() && text.charAt(call.end()) == '(';
                return open ? balanced(text, call.end(), '(', ')') : call.end();
            }
        }
        return at;
    }

    /** The content blocks that a call is given are drawn too. */
    private static void keepContentBlocks(String expression, StringBuilder drawn) {
        int from = expression.indexOf("@`");
        while (from >= 0) {
            int to = blockEnd(expression, from + 2);
            drawn.append(withoutExpressions(expression.substring(from + 2, to)));
            from = expression.indexOf("@`", to);
        }
    }

    private static int blockEnd(String text, int at) {
        int depth = 1;
        for (int i = at; i < text.length(); i++) {
            if (text.startsWith("@`", i)) {
                depth++;
                i++;
            } else if (text.charAt(i) == '`' && --depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private static int balanced(String text, int at, char open, char close) {
        int depth = 0;
        boolean quoted = false;
        for (int i = at; i < text.length(); i++) {
            char each = text.charAt(i);
            if (text.startsWith("@`", i) && !quoted) {
                i = blockEnd(text, i + 2);
            } else if (each == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && each == open) {
                depth++;
            } else if (!quoted && each == close && --depth == 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Read once: nobody changes them while tests run, and some tests ask for all of them again for each. */
    private static List<Source> files(String folder, String ending) {
        return FILES.computeIfAbsent(folder + "/*" + ending, all -> read(folder, ending));
    }

    private static List<Source> read(String folder, String ending) {
        try (Stream<Path> all = Files.walk(MAIN.resolve(folder))) {
            return all.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .map(House::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        try {
            return new Source(MAIN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
