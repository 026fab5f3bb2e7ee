package com.denaq.crm.platform.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All messages of one language. ICU patterns with named arguments: {@code text("queue.size", "count", 34)}. */
public final class Words {

    private final Locale locale;
    private final Map<String, String> patterns;
    private final Collection<Words> everywhere;
    private final Map<String, Optional<PlainPattern>> plains = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<List<String>, Map<String, String>> ownByKeys = new ConcurrentHashMap<>();

    /** @param everywhere all languages, this one too */
    Words(Locale locale, Map<String, String> patterns, Collection<Words> everywhere) {
        this.locale = locale;
        this.patterns = patterns;
        this.everywhere = everywhere;
    }

    public Locale locale() {
        return locale;
    }

    public boolean knows(String key) {
        return patterns.containsKey(key);
    }

    /** The keys that begin so. */
    public Collection<String> keys(String beginning) {
        return patterns.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** The message for the key, its arguments given as name, value, name, value. A missing key is a bug of ours. */
    public String text(String key, Object... namesAndValues) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message '" + key + "' in " + locale);
        }
        Optional<PlainPattern> plain = plains.computeIfAbsent(key, k -> Optional.ofNullable(PlainPattern.of(pattern)));
        String filled = plain.isPresent() ? plain.get().filled(namesAndValues) : null;
        return onceStopped(filled == null ? formatted(key, pattern, namesAndValues) : filled, namesAndValues);
    }

    private String formatted(String key, String pattern, Object[] namesAndValues) {
        MessageFormat format = formats.computeIfAbsent(key, k -> new MessageFormat(pattern, locale));
        synchronized (format) {
            return format.format(named(namesAndValues));
        }
    }

    /** A name that ends with a full stop ends the sentence with it: {@code Welcome, Boris E. Choose a password}. */
    private static String onceStopped(String text, Object[] namesAndValues) {
        String told = text;
        for (int i = 1; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i] instanceof String value && value.endsWith(".") && !value.endsWith("..")) {
                told = told.replaceAll(Pattern.quote(value) + "\\.(?!\\.)", Matcher.quoteReplacement(value));
            }
        }
        return told;
    }

    /** A text that the house wrote down in another language, by one of these keys, in this one; any other as it is. */
    public String own(String text, List<String> keys) {
        return ownByKeys.computeIfAbsent(keys, this::inAnyLanguage).getOrDefault(text, text);
    }

    /** As {@link #own}, of a message into which that was put. */
    public String own(String text, String key, Object... namesAndValues) {
        return everywhere.stream()
                        .anyMatch(each -> each.text(key, namesAndValues).equals(text))
                ? text(key, namesAndValues)
                : text;
    }

    /** Worked out once: a page of a list asks for each of its rows. Of two keys with one text the first goes before. */
    private Map<String, String> inAnyLanguage(List<String> keys) {
        Map<String, String> own = new HashMap<>();
        for (String key : keys) {
            everywhere.forEach(each -> own.putIfAbsent(each.patterns.getOrDefault(key, key), text(key)));
        }
        return Map.copyOf(own);
    }

    private static Map<String, Object> named(Object[] namesAndValues) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            named.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return named;
    }
}
