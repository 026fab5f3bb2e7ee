package com.denaq.crm.intake.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a sheet lead: {@code Visit site} is the site that it opens, {@code Write us} a mailbox. What says more
 * than that stays as it is, unless its column is of nothing but sites, phones or e-mails: a name is no address.
 */
final class Links {

    /** Excel keeps no more in a sheet. */
    private static final int MOST = 65_530;

    private static final int LONGEST = 1_000;

    /** In one of these rows a heading may stand. */
    private static final int HEADINGS = HeadingRow.LAST;

    private static final Pattern CELL = Pattern.compile("\\sref=[\"']([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern ID = Pattern.compile("\\s\\w{1,20}:id=[\"']([^\"']{1,100})[\"']");
    private static final Pattern FORMULA =
            Pattern.compile("(?i)\\s*=?\\s*HYPERLINK\\(\\s*\"([^\"]{1,1000})\".*", Pattern.DOTALL);
    private static final Pattern PERSON = Pattern.compile("(?i)(?:mailto|tel|sms|callto):([^?]*).*");
    private static final Pattern PAGE = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> SAYING_NOTHING =
            Stream.of("""
            visit open go to view see click here link site website web page homepage home www url online shop store our the
            company email e mail send write contact us me call phone tel now more info details profile map text message
            сайт сайта сайту веб ссылка перейти открыть на смотреть посмотреть тут здесь сюда страница магазин написать
            письмо почта позвонить звонок звонить телефон подробнее
            webseite seite besuchen öffnen zur zum hier ansehen anrufen schreiben visiter voir ici lien appeler écrire
            visitar ver sitio enlace aquí correo llamar escribir sito visita qui collegamento chiama scrivi strona zobacz
            odwiedź napisz zadzwoń сторінка перейти відкрити тут написати подзвонити""".split("\\s+")).collect(Collectors.toUnmodifiableSet());

    /** By the row and the column of their cells. */
    private final Map<Long, String> targets = new HashMap<>();

    private final Map<String, String> byId;
    private final Set<Integer> reaching = new HashSet<>();

    /** @param byId where the sheet's links lead, by their identifiers */
    Links(Map<String, String> byId) {
        this.byId = byId;
    }

    /** Of the relations of a sheet; nothing of a sheet that has none. */
    static Map<String, String> targets(@Nullable XMLStreamReader relations) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        while (relations != null && relations.hasNext()) {
            if (relations.next() == XMLStreamConstants.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")
                    && String.valueOf(relations.getAttributeValue(null, "Type")).endsWith("/hyperlink")
                    && targets.size() < MOST) {
                String to = address(String.valueOf(relations.getAttributeValue(null, "Target")));
                if (to != null) {
                    targets.put(String.valueOf(relations.getAttributeValue(null, "Id")), to);
                }
            }
        }
        return targets;
    }

    /** @param attributes of a link, as the sheet writes them */
    void add(String attributes) {
        Matcher cell = CELL.matcher(attributes);
        Matcher id = ID.matcher(attributes);
        String to = cell.find() && id.find() ? byId.get(id.group(1)) : null;
        int column = to == null ? Table.MOST_COLUMNS : SheetRows.column(cell.group(1), 0);
        if (to != null && column < Table.MOST_COLUMNS && targets.size() < MOST) {
            targets.put(key(Long.parseLong(cell.group(2)), column), to);
        }
    }

    private static long key(long line, int column) {
        return line << 8 | column;
    }

    /** A page, a mailbox or a number; null: it leads nowhere outside. */
    private static @Nullable String address(String target) {
        if (target.length() > LONGEST) {
            return null;
        }
        Matcher person = PERSON.matcher(target.strip());
        if (person.matches()) {
            String reached =
                    person.group(1).replace("%20", " ").replace("%40", "@").strip();
            return reached.isEmpty() ? null : reached;
        }
        return PAGE.matcher(target.strip()).matches() ? target.strip() : null;
    }

    /** @param formula null: it has none */
    String told(long line, int column, String text, @Nullable String formula) {
        String linked = formula == null ? null : linked(formula);
        String to = linked == null ? targets.get(key(line, column)) : linked;
        if (to == null) {
            if (line <= HEADINGS && Headings.of(text).reaches() && Headings.name(text)) {
                reaching.add(column);
            }
            return text;
        }
        return !reaches(text, to) && (saysNothing(text) || reaching.contains(column)) ? to : text;
    }

    private static @Nullable String linked(String formula) {
        Matcher link = FORMULA.matcher(formula);
        return link.matches() ? address(link.group(1)) : null;
    }

    /** Whether the text is such an address itself: that is what people see. */
    private static boolean reaches(String text, String to) {
        boolean page = PAGE.matcher(to).matches();
        return page
                ? text.matches("\\S{1,500}\\.\\S{2,500}")
                : to.indexOf('@') >= 0
                        ? text.indexOf('@') >= 0
                        : text.chars().filter(Character::isDigit).count() > 4;
    }

    private static boolean saysNothing(String text) {
        String[] words = BETWEEN.split(text.toLowerCase(Locale.ROOT));
        for (String word : words) {
            if (!word.isEmpty() && !SAYING_NOTHING.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
