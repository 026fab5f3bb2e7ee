package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a street looks like between the commas of an address, and what stands with it: its house, a flat, a floor. */
final class Street {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String ENDS =
            "(?:st|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|way|hwy|highway|pkwy"
                    + "|parkway|ct|court|pl|place|cir|circle|ter|terrace|pike|plaza|sq|square|loop|trl|trail|rte|route|broadway|row|close"
                    + "|crescent|cres|mews|expy|expressway|fwy|freeway|tpke|turnpike)";

    private static final String NUMBER =
            "\\d{1,4}\\s?(?:bis|ter|\\p{L})?(?:\\s?(?:[-/кk]|корп\\.?|стр\\.?)\\s?\\d{1,4}\\p{L}?){0,2}";

    /** A house in front; before words that are no end of a street it has few digits, so that {@code 1010 Wien} is none. */
    private static final String HOUSE_FIRST = "\\d{1,6}\\p{L}?(?:[-/]\\d{1,4})?,?\\s.*\\b" + ENDS + "\\b.*"
            + "|\\d{1,3}\\s?(?:\\p{L}|bis|ter)?,?\\s+\\p{L}.*";

    private static final String END_AND_NUMBER = "\\p{L}.*\\s" + ENDS + "\\.?,?\\s+" + NUMBER;

    /** How streets begin in some languages, before their name and the house; and how they end. */
    private static final String WESTERN =
            "(?:c/\\s*|(?:ul|al|pl|os|ulica|aleja|aleje|plac|rue|avenue|av|bd|boulevard|place|quai|cours"
                    + "|chemin|impasse|allée|calle|avenida|avda|plaza|paseo|carrera|via|viale|piazza|corso|largo|vicolo|rua|travessa|praça"
                    + "|strada)(?:\\.\\s*|\\s+))(?=\\p{L})[\\p{L}\\d .'’-]*[ ,]\\s?" + NUMBER;

    private static final String GERMANIC =
            "[\\p{L} .'’-]*(?:str\\.|straße|strasse|gasse|platz|allee|weg|ufer|damm|ring|chaussee"
                    + "|straat|plein|gracht|gatan|vägen|gade|katu),?\\s*" + NUMBER;

    private static final String EASTERN =
            "(?:ул|улица|пр-кт|пр-т|пр|просп|проспект|пер|переулок|б-р|бульвар|ш|шоссе|пл|площадь"
                    + "|наб|набережная|пр-д|проезд|мкр|мкр-н|микрорайон|тракт|тупик|аллея|линия|кв-л|квартал"
                    + "|вул|вулиця|бул|пров|провулок|майдан|узвіз)";

    private static final String SLAVIC = EASTERN + "(?:\\.\\s*|\\s+)\\S.*|\\S.*\\s" + EASTERN
            + "\\.?(?:[,\\s]+(?:(?:д|дом)\\.?\\s*)?\\d.*)?" + "|(?:.*\\s)?(?:ул|пр|д)\\.\\s*.*";

    private static final String BOX =
            "(?:p\\.?\\s?o\\.?\\s?box|post office box|postfach|apartado(?: de correos)?|bo[iî]te postale|а/я|абонентский ящик)"
                    + "\\s*№?\\s*\\d.*";

    private static final Pattern STREET =
            Pattern.compile(String.join("|", HOUSE_FIRST, END_AND_NUMBER, WESTERN, GERMANIC, SLAVIC, BOX), FLAGS);

    private static final Pattern NUMBERED =
            Pattern.compile("\\d+\\p{L}?(?:[-/]\\d+)?\\s+\\p{L}.*|\\p{L}[\\p{L} .'’-]+[\\s,]" + NUMBER, FLAGS);
    private static final Pattern NUMBER_FIRST = Pattern.compile("\\d+\\p{L}?\\s+\\p{L}.*");
    private static final Pattern ONLY_NUMBER = Pattern.compile(NUMBER, FLAGS);
    private static final Pattern STATE = Pattern.compile("\\p{Lu}{2,3}");

    private static final String UNIT =
            "(?:д|дом|вл|владение|стр|строение|корп|корпус|к|литер|лит|оф|офис|кв|ком|комната"
                    + "|пом|помещение|эт|этаж|каб|секция|павильон|пав|suite|ste|unit|apt|floor|fl|level|bldg|building|room|rm|lot|space"
                    + "|office|shop|no|#|№)(?:[.\\s#№]*\\d[\\p{L}\\d/-]{0,5}|[.\\s#№]+\\p{L}(?:[-/]?\\d{1,4})?)";

    private static final Pattern HOUSE = Pattern.compile(
            NUMBER + "|" + UNIT
                    + "|(?:\\d{1,3}(?:-?(?:st|nd|rd|th|й))?|first|second|third|ground)[\\s-]?(?:floor|fl|эт|этаж)\\.?"
                    + "|\\d{1,2}[ºª°](?:\\s?\\p{L}{1,6})?",
            FLAGS);

    /** {@code 1234 Mission St San Francisco}: a town that hangs on its street. */
    private static final Pattern END =
            Pattern.compile("\\b" + ENDS + "\\b\\.?(?:\\s+" + UNIT + "(?=\\s))?\\s+(?=\\p{Lu})", FLAGS);

    private static final Pattern COMPLETE = Pattern.compile(
            "\\d.*\\b" + ENDS + "\\b\\.?(?:\\s+(?:[NS][EW]?|[EW])\\.?)?(?:\\s+" + UNIT + ")?|\\D.*\\s" + NUMBER, FLAGS);

    private static final Pattern QUARTER_OF_HEAVEN =
            Pattern.compile("(?:[NS][EW]?|[EW]|north|south|east|west)\\b\\.?(?:\\s.*)?", FLAGS);

    private Street() {}

    /** Whether it surely is one. */
    static boolean is(String part) {
        return !part.isEmpty()
                && part.length() <= AddressParts.LONGEST
                && !AddressPart.isPostcodeAndTown(part)
                && STREET.matcher(part).matches();
    }

    /** Whether it is one where nothing else in the address is, or the town is told already. */
    static boolean maybe(String part) {
        return is(part) || NUMBERED.matcher(part).matches();
    }

    /** Whether it surely is one, and no town hangs on it: {@code 88 Pine St}, {@code ул. Ленина 5}. */
    static boolean alone(String part) {
        return is(part) && COMPLETE.matcher(part).matches();
    }

    /** The same of what may stand anywhere: what it ends with tells nothing there, {@code Windows 11}. */
    static boolean looksSo(String part) {
        return is(part)
                || part.length() <= AddressParts.LONGEST
                        && NUMBER_FIRST.matcher(part).matches()
                        && !AddressPart.isPostcodeAndTown(part);
    }

    /** Its number, or the flat, the floor. */
    static boolean isHouse(String part) {
        return HOUSE.matcher(part).matches();
    }

    /** A flat or an office that says so. */
    static boolean isUnit(String part) {
        return isHouse(part) && !ONLY_NUMBER.matcher(part).matches();
    }

    /** {@code ул. Ленина, 5}; {@code 12, rue de Rivoli}: the number of a house is no part of its own. */
    static List<String> withNumbers(List<String> parts) {
        List<String> housed = new ArrayList<>();
        for (String part : parts) {
            String last = housed.isEmpty() ? "" : housed.getLast();
            boolean number = ONLY_NUMBER.matcher(part).matches();
            boolean before = ONLY_NUMBER.matcher(last).matches() && !number;
            if (number && named(last) || before && named(part)) {
                housed.set(housed.size() - 1, last + ", " + part);
            } else {
                housed.add(part);
            }
        }
        return housed;
    }

    private static boolean named(String part) {
        return part.codePoints().anyMatch(Character::isLetter)
                && !STATE.matcher(part).matches()
                && !isHouse(part)
                && !AddressPart.isKnownTown(part)
                && AddressPart.marked(part) == null
                && AddressPart.behind(part) == null;
    }

    /** A street and the town that hangs on it without a comma; null where none does. */
    static String @Nullable [] andTown(String part) {
        String @Nullable [] found = null;
        Matcher end = END.matcher(part);
        while (Character.isDigit(part.charAt(0)) && end.find()) {
            String town = part.substring(end.end());
            boolean known = AddressPart.isKnownTown(town);
            if (known
                    || AddressPart.isTown(town)
                            && !QUARTER_OF_HEAVEN.matcher(town).matches()) {
                found = new String[] {part.substring(0, end.end()).strip(), town};
            }
            if (known) {
                break;
            }
        }
        return found;
    }
}
