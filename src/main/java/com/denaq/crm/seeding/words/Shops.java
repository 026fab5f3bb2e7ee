package com.denaq.crm.seeding.words;

import com.denaq.crm.seeding.words.Towns.Town;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Names of shops, and what they do, sell and buy. */
public final class Shops {

    private final Lines lines = Lines.of("shops.txt");
    private final Lines people = Lines.of("people.txt");
    private final boolean distinct;
    private final Set<String> taken = new HashSet<>();

    /** {@code distinct}: no name and no number twice, which only a few thousand can have. */
    public Shops(boolean distinct) {
        this.distinct = distinct;
    }

    /** Whether nobody has that name or number yet, or nobody minds; from now on somebody has it. */
    public boolean free(String nameOrNumber) {
        return !distinct || taken.add(nameOrNumber);
    }

    /** The name of a shop; {@code russian}: one that Russian-speaking people would give. */
    public String name(boolean russian, Town town, SplittableRandom chance) {
        String name = made(russian, town, chance);
        for (int tries = 0; tries < 50 && !free(name); tries++) {
            name = made(russian, town, chance);
        }
        return name;
    }

    private String made(boolean russian, Town town, SplittableRandom chance) {
        if (russian && chance.nextInt(4) == 0) {
            return any("cyrillic", chance);
        }
        String kind = any("kind", chance);
        if (russian) {
            return any("first-ru", chance) + " " + kind;
        }
        return switch (chance.nextInt(20)) {
            case 0, 1 -> town.city() + " " + kind;
            case 2 -> people.any("last", chance) + " & Sons " + kind;
            case 3 -> people.any("first", chance) + "'s " + kind;
            case 4 -> any("first", chance) + " " + kind + " of " + town.city();
            default -> any("first", chance) + " " + kind;
        };
    }

    /** A domain for that name, which nobody can ever own; {@code mark} tells it from others. */
    public String domain(String name, String mark, SplittableRandom chance) {
        String latin = name.toLowerCase(Locale.ROOT).replace("&", "and").replaceAll("[^a-z0-9]+", "");
        String readable = latin.length() < 4 ? "master" + any("domain", chance) : latin;
        return readable + mark + ".example";
    }

    public String street(SplittableRandom chance) {
        return chance.nextInt(1, 4800) + " " + any("street", chance);
    }

    public String does(SplittableRandom chance) {
        return any("does", chance);
    }

    public String sells(SplittableRandom chance) {
        return any("sells", chance);
    }

    public String buys(SplittableRandom chance) {
        return any("buys", chance).replace("{qty}", Integer.toString(chance.nextInt(1, 9) * 10));
    }

    private String any(String section, SplittableRandom chance) {
        return lines.any(section, chance);
    }
}
