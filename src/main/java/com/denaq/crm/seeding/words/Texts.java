package com.denaq.crm.seeding.words;

import java.util.SplittableRandom;

/** What people write about dealers and to them, in English or Russian. */
public final class Texts {

    private final Lines english = Lines.of("texts_en.txt");
    private final Lines inRussian = Lines.of("texts_ru.txt");

    /** A sentence of that section, with what stands in braces filled in. */
    public String any(String section, boolean russian, String person, SplittableRandom chance) {
        Lines own = russian ? inRussian : english;
        String text = own.any(section, chance);
        if (text.indexOf('{') < 0) {
            return text;
        }
        return text.replace("{person}", person)
                .replace("{model}", own.any("MODEL", chance))
                .replace("{qty}", Integer.toString(chance.nextInt(2, 13) * 5))
                .replace("{price}", Integer.toString(chance.nextInt(28, 59)));
    }
}
