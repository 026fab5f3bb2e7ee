package com.denaq.crm.platform.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a command's name. An option that the command doesn't have is refused: it would be taken for a
 * file's name by one that wants a file.
 *
 * @param words what is no option
 * @param options by name; empty where no value follows
 */
public record Arguments(List<String> words, Map<String, String> options) {

    static Arguments read(List<String> arguments, List<Option> known) {
        Arguments read = new Arguments(new ArrayList<>(), new HashMap<>());
        Iterator<String> each = arguments.iterator();
        while (each.hasNext()) {
            String word = each.next();
            if (word.startsWith("--")) {
                read.options.put(word, known(word, known).valued() ? value(word, each) : "");
            } else {
                read.words.add(word);
            }
        }
        return read;
    }

    private static Option known(String word, List<Option> options) {
        return options.stream()
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Usage("There is no option " + word + "."));
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Usage(option + " needs a value.");
        }
        return rest.next();
    }

    /** The one word; who gave none or several is told this sentence. */
    public String only(String sentence) {
        if (words.size() != 1) {
            throw new Usage(sentence);
        }
        return words.getFirst();
    }

    /** For a command that takes no words. */
    public void noWords() {
        if (!words.isEmpty()) {
            throw new Usage("Unknown: " + String.join(" ", words) + ".");
        }
    }

    public @Nullable String option(String name) {
        return options.get(name);
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }
}
