package com.denaq.crm.access.commands;

import com.denaq.crm.platform.commands.Usage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind a command's name; options that its usage doesn't name have been refused before. */
record Arguments(List<String> words, Map<String, String> options, Set<String> switches) {

    /** {@code withValue} are the options that a value follows; the only switch is {@code --password-stdin}. */
    static Arguments read(List<String> arguments, String... withValue) {
        Arguments read = new Arguments(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        Iterator<String> each = arguments.iterator();
        while (each.hasNext()) {
            String word = each.next();
            if (List.of(withValue).contains(word)) {
                if (!each.hasNext()) {
                    throw new Usage(word + " needs a value.");
                }
                read.options.put(word, each.next());
            } else if (word.equals("--password-stdin")) {
                read.switches.add(word);
            } else {
                read.words.add(word);
            }
        }
        return read;
    }

    /** The one word that is no option. */
    String only(String what) {
        if (words.size() != 1) {
            throw new Usage("Needed: " + what + ".");
        }
        return words.getFirst();
    }

    @Nullable
    String option(String name) {
        return options.get(name);
    }

    boolean has(String name) {
        return switches.contains(name);
    }
}
