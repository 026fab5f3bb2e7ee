package com.denaq.crm.dealers;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names a dealer; on the screen {@code D-48213}. */
public record DealerId(long value) {

    /** As it is shown or said; also with the keys of the Russian layout. */
    private static final Pattern NUMBER = Pattern.compile("(?iu)(?:[dв]\\s*-?|[#№])\\s*(\\d{1,18})");
    /** {@code D48213}: somebody may be called so. */
    private static final Pattern PERHAPS = Pattern.compile("(?iu)[dв]\\s*\\d+");

    /** Of what somebody types, where it is such a number and nothing else: {@code D-48213}, {@code d48213}, {@code #48213}. */
    public static Optional<DealerId> typed(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(new DealerId(Long.parseLong(number.group(1)))) : Optional.empty();
    }

    /** Whether what somebody types is perhaps such a number, perhaps a name. */
    public static boolean perhaps(String text) {
        return PERHAPS.matcher(text.strip()).matches();
    }

    public String number() {
        return "D-" + value;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
