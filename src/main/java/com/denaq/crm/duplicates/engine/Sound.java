package com.denaq.crm.duplicates.engine;

import java.util.regex.Pattern;

/** How a word sounds, roughly: {@code service} and {@code servis} alike. */
final class Sound {

    private static final String[][] LEVELLED = {
        {"shch|sch|sh|tch", "s"}, {"ck", "k"}, {"kh", "h"}, {"ph", "f"}, {"c(?=[eiy])", "s"}, {"ts|ch", "c"},
        {"[cq]", "k"}, {"x", "ks"}, {"z", "s"}, {"w", "v"}, {"(?<=.)[aeiouyh]", ""}, {"(.)\\1+", "$1"}
    };
    private static final Pattern[] FROM = new Pattern[LEVELLED.length];

    static {
        for (int i = 0; i < FROM.length; i++) {
            FROM[i] = Pattern.compile(LEVELLED[i][0]);
        }
    }

    private Sound() {}

    /** Consonants only, but for the first letter. */
    static String of(String latin) {
        String sound = latin;
        for (int i = 0; i < FROM.length; i++) {
            sound = FROM[i].matcher(sound).replaceAll(LEVELLED[i][1]);
        }
        return sound;
    }
}
