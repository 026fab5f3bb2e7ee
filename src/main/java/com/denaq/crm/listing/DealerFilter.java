package com.denaq.crm.listing;

import com.denaq.crm.reading.Storable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which dealers a list shows: all fields must fit, of a field's values any. Immutable; written as the query of an address
 * and read from one, where what isn't understood is passed over. {@link DealerFilters} makes SQL of it.
 *
 * @param figure the list behind a figure, or null
 */
public record DealerFilter(
        SortedMap<FilterField, List<String>> values,
        @Nullable Figure figure) {

    public static final DealerFilter NONE = new DealerFilter(new TreeMap<>(), null);

    private static final int MOST_VALUES = 50;

    public DealerFilter {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** The name of a {@link FigureList}, and what it is told. */
    public record Figure(String name, SortedMap<String, String> parameters) {}

    public static DealerFilter of(FilterField field, String... values) {
        return NONE.with(field, values);
    }

    public static DealerFilter parse(MultiValueMap<String, String> query) {
        Map<FilterField, List<String>> values = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            List<String> kept = written(query, field).stream()
                    .map(value -> value.strip())
                    .filter(field::accepts)
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            if (!kept.isEmpty()) {
                values.put(field, kept);
            }
        }
        return new DealerFilter(new TreeMap<>(values), figure(query));
    }

    /** Of {@code stage=firm&owner=me}. */
    public static DealerFilter parse(String query) {
        return parse(parts(query));
    }

    /** What stands in the query of an address. */
    public static MultiValueMap<String, String> parts(String query) {
        MultiValueMap<String, String> parts = new LinkedMultiValueMap<>();
        for (String part : query.split("&")) {
            int is = part.indexOf('=');
            if (is > 0) {
                parts.add(decoded(part.substring(0, is)), decoded(part.substring(is + 1)));
            }
        }
        return parts;
    }

    /** {@code stage=firm&owner=me}; empty for none. */
    public String query() {
        List<String> parts = new ArrayList<>();
        values.forEach((field, each) -> each.forEach(value -> parts.add(field.code() + "=" + encoded(value))));
        if (figure != null) {
            parts.add("figure=" + encoded(figure.name));
            figure.parameters.forEach((name, value) -> parts.add("figure." + encoded(name) + "=" + encoded(value)));
        }
        return String.join("&", parts);
    }

    public boolean isEmpty() {
        return values.isEmpty() && figure == null;
    }

    public boolean has(FilterField field) {
        return values.containsKey(field);
    }

    public boolean has(FilterField field, String value) {
        return get(field).contains(value);
    }

    public List<String> get(FilterField field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether it asks for the viewer's own dealers only. */
    public boolean mine() {
        return get(FilterField.OWNER).equals(List.of("me"));
    }

    /** Its only or first value; empty for none. */
    public String one(FilterField field) {
        return has(field) ? get(field).getFirst() : "";
    }

    public DealerFilter with(FilterField field, String... chosen) {
        SortedMap<FilterField, List<String>> more = new TreeMap<>(values);
        more.put(field, List.of(chosen));
        return new DealerFilter(more, figure);
    }

    public DealerFilter without(FilterField field) {
        SortedMap<FilterField, List<String>> fewer = new TreeMap<>(values);
        fewer.remove(field);
        return new DealerFilter(fewer, figure);
    }

    public DealerFilter withoutFigure() {
        return new DealerFilter(values, null);
    }

    /** Whether something was typed that is longer than anything it could find. */
    public boolean tooLong() {
        return values.entrySet().stream()
                .anyMatch(each -> each.getValue().stream().anyMatch(each.getKey()::tooLong));
    }

    /** Whether it asks only for what a colleague's card shows, and so for colleagues' dealers too. */
    boolean onCard() {
        return figure == null
                && values.keySet().stream().allMatch(FilterField::onCard)
                && !mine()
                && !get(FilterField.OWNER).equals(List.of("free"));
    }

    /** A period comes from a form in two fields. */
    private static List<String> written(MultiValueMap<String, String> query, FilterField field) {
        String from = query.getFirst(field.code() + "-from");
        String to = query.getFirst(field.code() + "-to");
        if (field.isPeriod() && (from != null || to != null)) {
            return List.of((from == null ? "" : from.strip()) + ".." + (to == null ? "" : to.strip()));
        }
        return query.getOrDefault(field.code(), List.of());
    }

    private static @Nullable Figure figure(MultiValueMap<String, String> query) {
        String name = query.getFirst("figure");
        if (name == null || !name.matches("[a-z0-9-]{1,60}")) {
            return null;
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        query.forEach((key, each) -> {
            if (key.startsWith("figure.") && key.length() < 60 && !each.isEmpty() && each.getFirst() != null) {
                parameters.put(key.substring("figure.".length()), each.getFirst());
            }
        });
        return new Figure(name, parameters);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        try {
            return Storable.text(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) { // a % that means nothing
            return value;
        }
    }
}
