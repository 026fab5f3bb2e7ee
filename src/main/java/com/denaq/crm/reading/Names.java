package com.denaq.crm.reading;

import com.denaq.crm.reading.parts.Alphabets;
import com.denaq.crm.reading.parts.LegalForms;
import com.denaq.crm.reading.parts.SortableText;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of companies and people, in either alphabet, for comparing, finding and sorting. */
public final class Names {

    private static final String ENGLISH_KEYS =
            "`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?@#$^&";
    private static final String RUSSIAN_KEYS =
            "ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,\"№;:?";
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=[\\p{L}\\p{N}])['’ʼ`´‘](?=[\\p{L}\\p{N}])");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\p{L}\\p{N}.])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    /** Legal forms that stand at a name without a blank: among words in Latin letters they would be found no more. */
    private static final Pattern JOINED_FORM = Pattern.compile(
            "株式会社|有限会社|合同会社|合資会社|\\([株有合]\\)|股份有限公司|有限责任公司|有限公司|주식회사|유한회사|\\(주\\)|(?<!\\p{L})شركة(?!\\p{L})");

    private static final Collator ROOT = collator();
    private static final int SORTED_BY = 120;

    private Names() {}

    /**
     * The words of a name in one Latin reading: {@code ООО «Ноутбук-Сервис»} is {@code noutbuk servis}. Its legal form
     * is left out, unless there is nothing else.
     */
    public static List<String> words(String name) {
        return LegalForms.without(searchWords(name));
    }

    /** All words of a text in one Latin reading, the legal form too, where blanks part it from the name. */
    public static List<String> searchWords(String text) {
        String composed = Alphabets.plain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        String formless = Alphabets.plain(text) ? text : withoutJoinedForm(composed);
        String joined = dots(APOSTROPHE.matcher(Alphabets.heard(formless)).replaceAll(""));
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN.split(joined)) {
            Matcher word = WORD.matcher(Alphabets.latin(Alphabets.sameScript(part, joined)));
            while (word.find()) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** {@code ミナトカメラ} of {@code 株式会社ミナトカメラ}; all of it where nothing else stands there. */
    private static String withoutJoinedForm(String text) {
        String rest = JOINED_FORM.matcher(text).replaceAll(" ");
        return rest.codePoints().anyMatch(Character::isLetterOrDigit) ? rest : text;
    }

    /** {@code L.L.C.} is one word; {@code И.П.} are somebody's initials. */
    private static String dots(String text) {
        return DOTTED.matcher(text).replaceAll(found -> {
            String letters = found.group().replace(".", "");
            boolean initials = letters.length() == 2 && Alphabets.isCyrillic(letters.charAt(0));
            return (initials ? letters.charAt(0) + " " + letters.charAt(1) : letters) + " ";
        });
    }

    /** What the same keys give on the other keyboard: {@code ghbdtn} is {@code привет}, and back. */
    public static String otherLayout(String typed) {
        long cyrillic = typed.chars().filter(Alphabets::isCyrillic).count();
        boolean back = cyrillic > typed.chars().filter(Alphabets::isLatin).count();
        String from = back ? RUSSIAN_KEYS : ENGLISH_KEYS;
        String to = back ? ENGLISH_KEYS : RUSSIAN_KEYS;
        StringBuilder out = new StringBuilder(typed);
        for (int i = 0; i < out.length(); i++) {
            int key = from.indexOf(out.charAt(i));
            if (key >= 0) {
                out.setCharAt(i, to.charAt(key));
            }
        }
        return out.toString();
    }

    /**
     * A text that sorts by its bytes ({@code collate "C"}) as the name sorts for a reader of either language: case and
     * marks count only between equals.
     */
    public static String sortKey(String name) {
        String start = name.length() > SORTED_BY ? name.substring(0, SORTED_BY) : name;
        byte[] key = ROOT.getCollationKey(start.strip()).toByteArray();
        return SortableText.of(key, key.length - 1); // the last byte is always 0
    }

    private static Collator collator() {
        Collator collator = Collator.getInstance(ULocale.ROOT);
        collator.setStrength(Collator.SECONDARY);
        return collator.freeze();
    }
}
