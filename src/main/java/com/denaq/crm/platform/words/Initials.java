package com.denaq.crm.platform.words;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The two letters that stand for a person where there is no room for the name. */
public final class Initials {

    private Initials() {}

    public static String of(String name) {
        return Arrays.stream(name.strip().split("[\\s\\-.]+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase())
                .collect(Collectors.joining());
    }
}
