package com.denaq.crm.duplicates.engine.places;

import com.denaq.crm.duplicates.engine.words.Sound;
import com.denaq.crm.reading.Edits;
import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads towns: {@code г. С.-Петербург}, {@code St. Petersburg} and {@code СПб} alike. */
public final class Town {

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(/].*$");
    private static final Set<String> LEFT_OUT = Set.of(
            "g",
            "gor",
            "gorod",
            "city",
            "town",
            "of",
            "the",
            "pgt",
            "pos",
            "poselok",
            "selo",
            "s",
            "d",
            "derevnya",
            "stanitsa",
            "ville",
            "stadt",
            "greater",
            "metro",
            "area",
            "downtown",
            "co",
            "county",
            "village");
    private static final Map<String, String> SPELT = Map.of(
            "st", "saint", "ste", "sainte", "sankt", "saint", "s", "saint", "ft", "fort", "mt", "mount", "n", "north",
            "w", "west", "e", "east", "pt", "port");
    private static final Map<String, String> ALSO = new HashMap<>();
    /** Names without one of their letters. */
    private static final Map<String, List<String>> SHORTENED = new HashMap<>();

    private static final int LONG = 7;
    /** The other names of a town by its first. */
    private static final Map<String, List<String>> OTHERS = new HashMap<>();
    /** Of which town a part is one that goes by a name of its own. */
    private static final Map<String, String> WITHIN = new HashMap<>();

    static {
        try (var in = Objects.requireNonNull(Town.class.getResourceAsStream("towns.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(Town::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Town() {}

    private static void add(String line) {
        int within = line.indexOf(" < ");
        if (within > 0) {
            String town = of(line.substring(within + 3));
            for (String part : line.substring(0, within).split("\\s*,\\s*")) {
                WITHIN.put(of(part), town);
            }
            return;
        }
        String[] names = line.split("\\s*,\\s*");
        String first = plain(names[0]);
        for (String name : names) {
            if (ALSO.putIfAbsent(plain(name), first) == null && plain(name).length() >= LONG) {
                shorter(plain(name))
                        .forEach(each -> SHORTENED
                                .computeIfAbsent(each, start -> new ArrayList<>())
                                .add(plain(name)));
            }
            OTHERS.computeIfAbsent(first, each -> new ArrayList<>()).add(plain(name));
        }
    }

    /** In one spelling, without blanks; empty for nothing. */
    public static String of(String typed) {
        String text = IN_BRACKETS.matcher(typed).replaceFirst("");
        int comma = text.indexOf(',');
        String plain = plain(comma > 0 ? text.substring(0, comma) : text);
        String known = ALSO.get(plain);
        return known != null ? known : Places.isTown(typed) ? plain : slipped(plain);
    }

    /** A slip in any name that a town has, as in the one it is compared by: {@code Nünrberg}. */
    private static String slipped(String plain) {
        if (plain.length() < LONG) {
            return plain;
        }
        for (String start : shorter(plain)) {
            for (String name : SHORTENED.getOrDefault(start, List.of())) {
                if (!name.startsWith(plain) && Edits.between(name, plain, 1) <= 1) { // or it is half typed
                    return ALSO.getOrDefault(name, plain);
                }
            }
        }
        return plain;
    }

    /** The name and it without each of its letters: names that differ by a slip have one in common. */
    private static Set<String> shorter(String name) {
        Set<String> some = new LinkedHashSet<>();
        some.add(name);
        for (int i = 0; i < name.length(); i++) {
            some.add(name.substring(0, i) + name.substring(i + 1));
        }
        return some;
    }

    private static String plain(String name) {
        List<String> words = Names.searchWords(name);
        List<String> kept = new ArrayList<>();
        for (String word : words) {
            if (words.size() == 1 || !LEFT_OUT.contains(word)) {
                kept.add(words.size() == 1 ? word : SPELT.getOrDefault(word, word));
            }
        }
        return String.join("", kept.isEmpty() ? words : kept);
    }

    /** By which a town is looked up: how it sounds. */
    public static String key(String town) {
        String sound = Sound.of(town);
        return sound.length() < 2 ? town : sound;
    }

    /** Whether that is a word of the town's name, or of another name it has: {@code St} and {@code Paul} of Saint Paul. */
    public static boolean named(String town, String word) {
        String spelt = word.length() == 2 ? SPELT.getOrDefault(word, word) : word;
        if (spelt.length() <= 2) {
            return false;
        }
        if (town.contains(spelt)) {
            return true;
        }
        for (String name : OTHERS.getOrDefault(town, List.of())) {
            if (name.contains(spelt)) {
                return true;
            }
        }
        return false;
    }

    /** Whether both are one town, perhaps written by ear or with a slip. */
    public static boolean same(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) {
            return false;
        }
        boolean sounds = Edits.between(a, b, 3) <= Math.max(1, shorter / 3)
                && Sound.of(a).equals(Sound.of(b));
        return sounds || shorter >= 6 && Edits.between(a, b, 1) <= 1 || nearly(a, b) || nearly(b, a);
    }

    /** Whether one is a part of the other: {@code Brooklyn} of {@code New York}. Two parts are two places. */
    public static boolean within(String one, String other) {
        return partOf(one, other) || partOf(other, one);
    }

    private static boolean partOf(String part, String town) {
        String around = WITHIN.get(part);
        return around != null && (around.equals(town) || partOf(around, town));
    }

    /** Whether it may be the other one, half typed: {@code Brook}, but also {@code Miami} for {@code Miami Beach}. */
    public static boolean begins(String typed, String whole) {
        if (whole.startsWith(typed) || whole.startsWith(SPELT.getOrDefault(typed, typed))) {
            return true;
        }
        for (String name : OTHERS.getOrDefault(whole, List.of())) {
            if (name.startsWith(typed)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Washington} and {@code Washington DC}, {@code Kansas} and {@code Kansas City} not. */
    private static boolean nearly(String a, String b) {
        return a.length() >= 6 && b.startsWith(a) && b.length() - a.length() <= 2;
    }
}
