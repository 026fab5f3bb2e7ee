package com.denaq.crm.dealers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a dealer; on the screen {@code D-48213}. */
public record DealerId(long value) {

    /** Also with the keys of the Russian layout. */
    private static final Pattern NUMBER = Pattern.compile("(?iu)[dв]-(\\d{1,18})");

    /** Of what somebody types, where it is such a number and nothing else. */
    public static Optional<DealerId> typed(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(new DealerId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    public String number() {
        return "D-" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
