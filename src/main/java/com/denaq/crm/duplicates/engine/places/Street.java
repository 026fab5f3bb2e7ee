package com.denaq.crm.duplicates.engine.places;

import com.denaq.crm.reading.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A house on a street: {@code 123 N Main St, Suite 4}, {@code ул. Ленина, д. 5, оф. 12}, {@code Красная 70-127}.
 *
 * @param house its number, with its letter or part: {@code 5}, {@code 12a}
 * @param name the first word that is the street's own
 * @param unit suite, office, flat; empty for none
 */
public record Street(String house, String name, String unit) {

    private static final Set<String> NO_NAME = new HashSet<>();
    private static final Set<String> HARDLY = new HashSet<>();
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String LETTER = "(?![\\p{L}\\p{N}])";

    private static final Pattern UNIT = Pattern.compile(
            "(?:(?<![\\p{L}\\p{N}])(?:suite|ste|unit|apt|apartment|rm|room|office|ofc|floor|fl|level|lot|space|spc|shop|kiosk|booth|stall|"
                    + "оф|офис|офіс|прим|приміщення|кімн|кімната|пом|помещение|помещ|комн|комната|ком|каб|кабинет|кв|квартира|секция|сек|павильон|пав|бутик|киоск|контейнер|"
                    + "этаж|эт|бокс|магазин|место|top|wohnung|whg|laden|stoisko|puesto|local|lok|lokal|bureau|interno|int|piso|puerta|daire|no)"
                    + LETTER
                    + "\\.?\\s*[#№]?\\s*|[#№]\\s*)([\\p{L}\\p{N}]+(?:[-/][\\p{L}\\p{N}]+)?)(?:\\s?(?:этаж|эт|floor|fl)"
                    + LETTER + ")?",
            FLAGS);
    private static final Pattern HOUSE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:д|дом|буд|будинок|house|bldg|nr|no|hausnr|č\\.?p)\\.?\\s*)?"
                    + "(\\d{1,6}+(?:[a-zа-я](?![\\p{L}\\p{N}])|\\s[a-zа-я](?=\\s*(?:,|$)))?)(?:\\s*[/-]\\s*(\\d{1,5}[a-zа-я]?))?"
                    + "(?:\\s*(?:,\\s*)?(?:корпус|корп|к|строение|стр|литера|литер|лит)\\.?\\s*([\\p{L}\\p{N}]{1,3})"
                    + LETTER + ")?(?!\\s?(?:-?(?:th|st|nd|rd|ая|я|й|ый|ой|го|летия|лет)"
                    + LETTER + "|\\s?(?:avenue|ave|street)\\.?\\s*(?:[,#\\d]|[nsew]{1,2}" + LETTER + "|$)))",
            FLAGS);
    private static final Pattern STREET = Pattern.compile("(?:strasse|straat|str)$");
    private static final Pattern BOX = Pattern.compile(
            "(?:p\\.?\\s?o\\.?\\s?box|post(?:fach|bus)?\\s?box|postfach|а/я|а\\.я\\.|box)\\s*[#№]?\\s*(\\d+)", FLAGS);

    static {
        try (var in = Objects.requireNonNull(Street.class.getResourceAsStream("streets.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .forEach(line -> (line.startsWith("?") ? HARDLY : NO_NAME).addAll(Names.searchWords(line)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null where house or street can't be told. */
    public static @Nullable Street of(String typed) {
        String text = typed.length() > 300 ? typed.substring(0, 300) : typed;
        Matcher box = BOX.matcher(text);
        if (box.find()) {
            return new Street(box.group(1), "pobox", "");
        }
        String unit = "";
        Matcher found = UNIT.matcher(text);
        while (found.find()) {
            if (found.group(1).chars().anyMatch(Character::isDigit)
                    || found.group(1).length() == 1) {
                unit = unit.isEmpty() ? plain(found.group(1)) : unit;
                text = text.substring(0, found.start()) + " , " + text.substring(found.end());
                found = UNIT.matcher(text);
            }
        }
        return house(text, unit);
    }

    private static @Nullable Street house(String text, String unit) {
        Matcher found = HOUSE.matcher(text);
        if (!found.find()) {
            return null;
        }
        String number = plain(found.group(1));
        String second = found.group(2) == null ? "" : plain(found.group(2));
        String part = found.group(3) == null ? "" : plain(found.group(3));
        String name = name(text.substring(0, found.start()) + " , " + text.substring(found.end()));
        boolean behind =
                found.start() > 0 && text.substring(0, found.start()).chars().anyMatch(Character::isLetter);
        boolean office = !second.isEmpty() && unit.isEmpty() && behind && second.length() >= 2;
        return name == null ? null : new Street(number + part, withoutStreet(name), office ? second : unit);
    }

    /** {@code Hauptstraße} and {@code Hauptstr.} alike. */
    private static String withoutStreet(String name) {
        String own = STREET.matcher(name).replaceFirst("");
        return own.length() > 2 ? own : name;
    }

    private static @Nullable String name(String rest) {
        List<String> words = Names.searchWords(rest);
        return words.stream()
                .filter(word -> own(word) && !HARDLY.contains(word))
                .findFirst()
                .or(() -> words.stream().filter(Street::own).findFirst())
                .or(() -> words.stream()
                        .filter(word -> word.matches("\\d+(?:th|st|nd|rd|ya|y|aya)?"))
                        .map(word -> word.replaceAll("\\D", ""))
                        .findFirst())
                .or(() -> words.stream().filter(word -> word.length() > 2).findFirst())
                .orElse(null);
    }

    private static boolean own(String word) {
        return word.length() > 2 && !NO_NAME.contains(word) && word.chars().noneMatch(Character::isDigit);
    }

    private static String plain(String text) {
        return String.join("", Names.searchWords(text));
    }

    public String written() {
        return house + "|" + name + "|" + unit;
    }

    /** As {@link #written()} wrote it. */
    public static Street read(String written) {
        int name = written.indexOf('|') + 1;
        int unit = written.indexOf('|', name) + 1;
        return new Street(written.substring(0, name - 1), written.substring(name, unit - 1), written.substring(unit));
    }

    /** Whether it is the same house, whatever the unit. */
    public boolean sameHouse(Street other) {
        return house.equals(other.house) && (name.equals(other.name) || Town.same(name, other.name));
    }

    public boolean otherUnit(Street other) {
        return !unit.isEmpty() && !other.unit.isEmpty() && !unit.equals(other.unit);
    }
}
