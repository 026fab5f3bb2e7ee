package com.denaq.crm.duplicates.engine.words;

import com.denaq.crm.reading.Names;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a company's name apart. */
public final class NameReader {

    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 14;
    private static final int MOST_READINGS = 6;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern OTHERWISE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:d\\s?[./]?\\s?b\\s?[./]?\\s?a\\.?|t\\s?/\\s?a|o\\s?/\\s?a|[af]\\s?/?\\s?k\\s?/?\\s?a|trading as|"
                    + "doing business as|operating as|(?:also|now|formerly|previously) (?:known|trading) as|(?:is )?now called|renamed(?: to)?|formerly|previously|бывш\\p{L}*|ранее|он же|она же|ныне|теперь|"
                    + "торговая марка|под маркой|раніше|колишн\\p{L}*|тепер|нині|vormals|ehem(?:als)?|früher|(?:heißt )?jetzt|anciennement|devenu|"
                    + "maintenant|voorheen|h/o|dawniej|obecnie|dříve|ahora|"
                    + "eski adı|şimdi|(?<=[(,]\\s?)(?:ex|экс|was|now|antes|già|ora|antigu?[ao])|ex-)(?![\\p{L}\\p{N}])[.:]?",
            FLAGS);
    private static final Pattern PARTS =
            Pattern.compile("[()\\[\\]{}|«»\"“”„]|\\s[-–—/:•·]+\\s|\\s*[•·|]\\s*|:\\s|[;,]\\s(?=[\\p{Lu}\\d])");
    /** The same without brackets and quotes, and in front of whom to ask for, and of a mall. */
    private static final Pattern SEGMENTS = Pattern.compile(
            "\\s[-–—/:•·]+\\s|\\s*[•·|]\\s*|:\\s|[;,]\\s(?=[\\p{Lu}\\d])|[,\\s]\\s?(?:(?i:c/o|attn:?|att\\.|z\\.\\s?hd\\.|inh(?:aber(?:in)?)?[.:]{1,2}|owner:|prop(?:rietor)?[.:]{1,2}|titular:|propietario:|gérant:|titolare:|właściciel:|владелец:|власник:)\\s"
                    + "|(?=(?:ТЦ|ТРЦ|ТРК|БЦ)\\s))");
    /** Behind the comma of a name that begins with a capital a small letter says what they do. */
    private static final Pattern SAID = Pattern.compile("(?<=^\\p{Lu}[^,]{2,80}),\\s(?=\\p{Ll}).*");

    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]+)[)\\]}]");
    private static final Pattern QUOTED = Pattern.compile("«([^«»]{3,})»|[\"“„]([^\"“”„]{3,})[\"”“]");
    private static final Pattern TWO_INITIALS =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(\\p{L})\\.\\s?(\\p{L})\\.(?!\\s?\\p{L}(?:\\.|(?![\\p{L}\\p{N}])))");
    /** Of a sole trader: {@code ИП Петров ИС}. */
    private static final Pattern TOGETHER =
            Pattern.compile("(?<=\\p{L}{2} )(?![ИЧ]П)([А-ЯЁІЇЄ])([А-ЯЁІЇЄ])(?=\\s*(?:$|[,(]))");

    private static final Pattern MARK = Pattern.compile("[™℠]");
    /** In front it is a saint; the reading as one stays as well. */
    private static final Pattern STREET = Pattern.compile("(?<=[\\p{L}\\d] )str?(?:\\.|(?![\\p{L}\\d]))", FLAGS);

    /** {@code LaptopFix}, {@code Laptop911}, {@code 24hours}. */
    private static final Pattern SEAM =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L}{3})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L}{3})");

    /** {@code Q U I L L}. */
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}\\p{N}.])\\p{L}(?: \\p{L}){2,}(?![\\p{L}\\p{N}.])");

    /** {@code Tronix+}. */
    private static final Pattern PLUS = Pattern.compile("(?<=[\\p{L}\\d])\\s?\\+(?![\\p{L}\\d])");

    private static final Pattern DOTTED = Pattern.compile("(?<!\\p{L})\\p{Lu}\\.(?:\\s?\\p{Lu}\\.)?(?=[\\s,]|$)");
    private static final Pattern SOLE_TRADER = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:ип|чп|фоп|ip|индивидуальный предприниматель|частный предприниматель|sole trader|"
                    + "individual entrepreneur|individualnyy predprinimatel)(?![\\p{L}\\p{N}])",
            FLAGS);
    /** {@code S.L.}, {@code B.V.}: behind one word they are taken for a company's form, not for somebody's initials. */
    private static final Pattern FORM_OF_TWO = Pattern.compile(
            "(?<![\\p{L}.])(?:S\\.\\s?[LACP]\\.|[BN]\\.\\s?V\\.|A\\.\\s?[SŞGB]\\.|K\\.\\s?[KG]\\.)(?!\\s?\\p{L})");

    private NameReader() {}

    public static ReadName read(String name) {
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String plain = Normalizer.normalize(MARK.matcher(cut).replaceAll(" "), Normalizer.Form.NFKC);
        boolean told = SOLE_TRADER.matcher(plain).find();
        String text = initials(Written.plainly(told ? TOGETHER.matcher(plain).replaceFirst("$1 $2") : plain));
        boolean trader = told
                || DOTTED.matcher(name).find() && !FORM_OF_TWO.matcher(name).find();
        String[] names = OTHERWISE.split(text);
        String whole = String.join(" ", names);
        Readings readings = new Readings(trader, told);
        readings.add(whole, true);
        if (trader) {
            withInitials(whole).ifPresent(readings.all::add);
        }
        if (readings.all.isEmpty()) { // nothing but a legal form
            readings.add(new Reading(tokens(Names.searchWords(whole)), false, whole), true);
        }
        if (readings.all.isEmpty()) {
            return ReadName.NONE;
        }
        readings.add(SEAM.matcher(whole).replaceAll(" "), true);
        if (SPACED.matcher(whole).find()) {
            readings.add(
                    SPACED.matcher(whole).replaceAll(letters -> letters.group().replace(" ", "")), true);
        }
        compound(readings.all.getFirst()).ifPresent(readings.all::add);
        readings.add(STREET.matcher(whole).replaceAll("street"), true);
        for (String each : names) {
            readings.add(each, names.length > 1);
            segments(each, readings);
        }
        List<Reading> some = readings.all.stream().limit(MOST_READINGS).toList();
        return new ReadName(some, Acronyms.of(text, some.getFirst()));
    }

    /** The name comes first, also in what a page is called; what stands behind it may be said of others as well. */
    private static void segments(String name, Readings readings) {
        String[] segments = SEGMENTS.split(name);
        if (segments.length == 0) {
            return;
        }
        readings.add(segments[0], segments.length > 1 && segments[0].strip().indexOf(' ') > 0);
        if (segments[0].indexOf(',') > 0) {
            readings.add(SAID.matcher(segments[0]).replaceFirst(""), false);
        }
        List<String> parts = parts(segments[0]);
        parts.stream().limit(1).forEach(part -> readings.add(part, false));
        parts.stream().skip(1).forEach(readings::beside);
        for (String segment : List.of(segments).subList(1, segments.length)) {
            readings.beside(segment);
            parts(segment).forEach(readings::beside);
        }
    }

    /** Where somebody put the name in quotes, what stands around it is what he does, not who he is. */
    private static List<String> parts(String segment) {
        List<String> quoted = QUOTED.matcher(segment)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(inside -> reading(inside, false).telling())
                .toList();
        if (quoted.isEmpty()) {
            return List.of(PARTS.split(segment));
        }
        Stream<String> beside = BRACKETS.matcher(QUOTED.matcher(segment).replaceAll(" "))
                .results()
                .map(found -> found.group(1));
        return Stream.concat(quoted.stream(), beside).toList();
    }

    /** What comes of one name. Most have no parts: then it is read once. */
    private static final class Readings {
        final SequencedSet<Reading> all = new LinkedHashSet<>();
        private final Map<String, Reading> known = new HashMap<>();
        private final boolean trader;
        private final boolean told;

        /**
         * @param trader whether it may be a person
         * @param told whether it says that it is one
         */
        Readings(boolean trader, boolean told) {
            this.trader = trader;
            this.told = told;
        }

        void add(String text, boolean whole) {
            add(known.computeIfAbsent(text, this::read), whole);
        }

        void beside(String text) {
            Reading reading = known.computeIfAbsent(text, this::read);
            if (!all.contains(reading)) {
                add(reading.besideTheName(), false);
            }
        }

        private Reading read(String text) {
            Optional<Reading> person = told ? withInitials(text) : Optional.empty();
            return person.orElseGet(() -> reading(text, trader));
        }

        void add(Reading reading, boolean whole) {
            if (!reading.tokens().isEmpty() && (whole || reading.telling())) {
                all.add(reading);
            }
        }
    }

    private static String initials(String name) {
        String text = Abbreviations.spelt(PLUS.matcher(name).replaceAll(" plus"));
        return TWO_INITIALS.matcher(text).replaceAll(found -> found.group(1) + " " + found.group(2) + " ");
    }

    private static Reading reading(String text, boolean trader) {
        List<Token> tokens = tokens(Forms.without(Names.searchWords(text)));
        return new Reading(tokens, Persons.person(tokens, trader), text);
    }

    /** {@code Petrov P.S.} is no professional service corporation, or perhaps not one. */
    private static Optional<Reading> withInitials(String text) {
        List<String> words = Names.searchWords(text);
        List<String> own = Forms.without(words);
        if (own.size() != 1 || Persons.letter(own.getFirst())) {
            return Optional.empty();
        }
        List<Token> tokens = tokens(words.stream()
                .filter(word -> word.equals(own.getFirst()) || Persons.letter(word))
                .toList());
        return Optional.of(new Reading(tokens, true, text)).filter(each -> Persons.person(tokens, true));
    }

    /** Each once, without <i>and</i> and <i>of</i> unless there is nothing else. */
    private static List<Token> tokens(List<String> words) {
        List<Token> all =
                words.stream().limit(MOST_WORDS).map(Token::of).distinct().toList();
        List<Token> some = all.stream()
                .filter(token -> !token.code().equals("~and") && !token.code().equals("~of"))
                .toList();
        return some.isEmpty() ? all : some;
    }

    /** {@code Autoworld} is {@code auto world}, where both are words with a meaning. */
    private static Optional<Reading> compound(Reading whole) {
        List<Token> apart = new ArrayList<>();
        for (Token token : whole.tokens()) {
            apart.addAll(token.kind() == Token.Kind.OWN ? parts(token) : List.of(token));
        }
        return apart.size() == whole.tokens().size()
                ? Optional.empty()
                : Optional.of(new Reading(apart, whole.person(), whole.beside(), whole.cyrillic()));
    }

    private static List<Token> parts(Token token) {
        String text = token.text();
        for (int at = 3; at + 3 <= text.length(); at++) {
            String first = text.substring(0, at);
            String second = text.substring(at);
            if (Token.meaning(first) != null && Token.meaning(second) != null) {
                return List.of(Token.of(first), Token.of(second));
            }
        }
        return List.of(token);
    }
}
