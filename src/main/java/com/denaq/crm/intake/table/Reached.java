package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import com.denaq.crm.reading.Emails;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people are reached by, found amid their names: {@code Ivan Petrov (mob. +1 303 555 0177)}. A mark stands in its place,
 * and what only said what it is ({@code mob.}) is left out.
 *
 * @param text with the marks, those in brackets behind the bracket
 * @param found what the marks stand for, in their order
 */
record Reached(String text, List<Found> found) {

    enum Kind {
        PHONE,
        EMAIL,
        /** Where somebody is found on the web: a page or {@code @name}. */
        PAGE
    }

    record Found(Kind kind, String text) {}

    /** Characters of nobody's, one for each that is found. */
    private static final char FIRST = '\uE100';

    private static final char LAST = '\uE7FF';

    static final String MARK = "[\uE100-\uE7FF]";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 1_000;

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![^\\s,;/|<>()\\[\\]\"':=])[^\\s@,;/|<>()\\[\\]\"':=]{1,64}+@[^\\s@,;/|<>()\\[\\]\"':=]{3,190}+");
    private static final Pattern PAGE = Pattern.compile(
            "(?<![^\\s,;|<>()\\[\\]\"':])(?:https?://|www\\.|@(?=\\w{3})|(?:[a-z0-9-]{1,63}+\\.){1,4}+[a-z]{2,24}/)[^\\s,;|<>()\\[\\]]++",
            FLAGS);
    private static final Pattern MESSENGER = Pattern.compile("(?i)(?:https?://)?(?:www\\.)?wa\\.me/\\+?(\\d{10,15})");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}@./#-])[+(]{0,2}\\d(?:[ \\u00a0().\u2010-\u2014-]{0,3}+\\d){5,40}+"
                    + "(?:[ ,(]{0,3}(?:e?xt(?:ension|n)?|доб(?:авочный)?|вн|x)[.:\\s]{0,3}\\d{1,6}(?!\\d)\\)?)?"
                    + "(?: ?/ ?\\d{2,4}(?![\\d-]))?(?![\\p{L}\\p{N}@]|[./-]\\d)",
            FLAGS);
    private static final Pattern DAY = Pattern.compile("\\d{1,4}([./-])\\d{1,2}\\1\\d{2,4}");
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("(?:инн|огрн|огрнип|кпп|окпо|паспорт|ein|vat|tax id|id|№|#)[\\s:.№#]*", FLAGS);

    private static final String WHAT =
            "(?:(?:tel|telephone|telefon|teléfono|téléphone|phone|ph|mobile|mob|móvil|handy|cell|cellphone|fax|direct"
                    + "|office|work|home|personal|private|whats\\s?app|viber|telegram|tg|signal|skype|e-?mail|mailto|mail|correo|courriel"
                    + "|тел|телефон|моб|мобильный|мобильник|сот|сотовый|раб|рабочий|дом|домашний|городской|личный|факс|почта|эл\\.?\\s?почта"
                    + "|имейл|емейл|мейл|ватсап|вотсап|вайбер|телеграм|тг|скайп)\\b|эл(?=[.:])"
                    + "|(?-i:[tmpceowhтмрд](?=[.:])|[TMPCEOWHТМРД](?=:)))";
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:" + WHAT + "[\\s.:№#]*)++(?=" + MARK + ")", FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BEHIND = Pattern.compile(
            "(?<=" + MARK + ")\\s*\\(?\\s*" + WHAT + "[.:]?\\s*\\)?(?=\\s*(?:$|[,;/|&\\n(–-]|" + MARK + "))",
            FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*+)\\)|<([^<>]*+)>|\\[([^\\[\\]]*+)]");
    private static final Pattern MARKS = Pattern.compile(MARK);
    private static final Pattern EDGES = Pattern.compile("^[\\s,;/:–—-]+|[\\s,;/:–—-]+$");

    static Reached in(String cell, String country) {
        if (cell.length() > LONGEST || MARKS.matcher(cell).find()) {
            return new Reached(cell, List.of());
        }
        List<Found> found = new ArrayList<>();
        String text = marked(
                EMAIL,
                Kind.EMAIL,
                cell,
                found,
                each -> Emails.read(each).getFirst().readable());
        text = marked(PAGE, Kind.PAGE, text, found, each -> true);
        text = phones(text, found, country);
        return found.isEmpty() ? new Reached(cell, found) : new Reached(outOfBrackets(unlabelled(text)), found);
    }

    private static String marked(
            Pattern pattern, Kind kind, String text, List<Found> found, Predicate<String> readable) {
        return pattern.matcher(text).replaceAll(match -> {
            String whole = match.group().replaceFirst("\\.+$", "");
            Matcher messenger = MESSENGER.matcher(whole);
            boolean number = messenger.matches();
            return readable.test(whole)
                    ? mark(new Found(number ? Kind.PHONE : kind, number ? "+" + messenger.group(1) : whole), found)
                    : Matcher.quoteReplacement(match.group());
        });
    }

    private static String phones(String text, List<Found> found, String country) {
        return PHONE.matcher(text).replaceAll(match -> {
            int from = unopened(match.group());
            String number = match.group().substring(from).strip();
            String before = text.substring(Math.max(0, match.start() - 12), match.start());
            boolean other = OTHER_NUMBER.matcher(before).results().anyMatch(each -> each.end() == before.length());
            return Cell.of(number, country) == Cell.PHONE
                            && !DAY.matcher(number).matches()
                            && !other
                    ? Matcher.quoteReplacement(match.group().substring(0, from))
                            + mark(new Found(Kind.PHONE, number), found)
                    : Matcher.quoteReplacement(match.group());
        });
    }

    /** Where the number begins behind the end of a bracket that isn't its own: {@code since 2019) 303 555 0177}. */
    private static int unopened(String number) {
        int close = number.indexOf(')');
        return number.indexOf('(') < 0 ? close + 1 : 0;
    }

    private static String mark(Found one, List<Found> found) {
        found.add(one);
        return String.valueOf((char) Math.min(FIRST + found.size() - 1, LAST));
    }

    private static String unlabelled(String text) {
        return BEHIND.matcher(BEFORE.matcher(text).replaceAll("")).replaceAll("");
    }

    /** {@code Olga (sales, +1 303 555 0177)} is Olga (sales) with a number. */
    private static String outOfBrackets(String text) {
        return BRACKETS.matcher(text).replaceAll(match -> {
            String marks = marks(match.group());
            String rest = EDGES.matcher(
                            words(match.group().substring(1, match.group().length() - 1)))
                    .replaceAll("");
            String bracket = rest.isEmpty() ? "" : "(" + rest + ")";
            return Matcher.quoteReplacement(marks.isEmpty() ? match.group() : " " + bracket + marks + " ");
        });
    }

    /** The marks of a text and nothing else. */
    static String marks(String text) {
        return text.replaceAll("[^\uE100-\uE7FF]+", "");
    }

    /** A text without its marks. */
    static String words(String text) {
        return MARKS.matcher(text).replaceAll(" ").strip();
    }

    List<String> of(Kind kind, String marks) {
        return marks.chars()
                .mapToObj(mark -> found.get(Math.min(mark - FIRST, found.size() - 1)))
                .filter(each -> each.kind == kind)
                .map(Found::text)
                .toList();
    }

    boolean is(Kind kind, char mark) {
        return found.get(Math.min(mark - FIRST, found.size() - 1)).kind == kind;
    }
}
