package com.denaq.crm.platform.words;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Random letters to be read out and typed in, in groups of four: {@code KW7M-X3HP}. None is read as another. */
public final class SpokenCode {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SpokenCode() {}

    public static String of(int groups) {
        return RANDOM.ints((long) groups * GROUP, 0, LETTERS.length())
                .mapToObj(each -> String.valueOf(LETTERS.charAt(each)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?=.)", "$1-");
    }
}
