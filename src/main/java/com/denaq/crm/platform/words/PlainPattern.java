package com.denaq.crm.platform.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message that only puts texts in their places, as most do: a page asks for a hundred of them, and the library that
 * knows numbers, dates and plurals takes twenty times as long for each.
 *
 * @param parts by turns what stands there and the name of what is put in
 */
record PlainPattern(List<String> parts) {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*(\\w+)\\s*}");

    /** Null where the pattern asks for more. */
    static @Nullable PlainPattern of(String pattern) {
        List<String> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(pattern);
        int end = 0;
        while (places.find()) {
            parts.add(pattern.substring(end, places.start()));
            parts.add(places.group(1));
            end = places.end();
        }
        parts.add(pattern.substring(end));
        for (int i = 0; i < parts.size(); i += 2) {
            if (parts.get(i).matches("(?s).*['{}].*")) {
                return null;
            }
        }
        return new PlainPattern(List.copyOf(parts));
    }

    /** Null where something that is asked for is no text. */
    @Nullable
    String filled(Object... namesAndValues) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder(parts.getFirst());
        for (int i = 1; i < parts.size(); i += 2) {
            if (!(named(parts.get(i), namesAndValues) instanceof String value)) {
                return null;
            }
            text.append(value).append(parts.get(i + 1));
        }
        return text.toString();
    }

    private static @Nullable Object named(String name, Object... namesAndValues) {
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            if (name.equals(namesAndValues[i])) {
                return namesAndValues[i + 1];
            }
        }
        return null;
    }
}
