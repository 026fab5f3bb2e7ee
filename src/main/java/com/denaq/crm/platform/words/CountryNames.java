package com.denaq.crm.platform.words;

import java.util.Locale;

/** What countries are called. */
public final class CountryNames {

    private CountryNames() {}

    /** Of a code of two letters; in Russian with the ё that the library leaves out. */
    public static String of(String code, Locale locale) {
        return Locale.of("", code)
                .getDisplayCountry(locale)
                .replace("Соединенн", "Соединённ")
                .replace("Объединенн", "Объединённ");
    }
}
