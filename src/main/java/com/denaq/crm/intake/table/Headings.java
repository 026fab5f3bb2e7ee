package com.denaq.crm.intake.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads how columns are called, in English, Russian and some languages more. */
final class Headings {

    private static final Pattern SEVERAL = Pattern.compile("[/,&+|]|\\s(?:and|or|и|или)\\s");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    /** {@code №}, {@code #}, {@code № п/п}. */
    private static final Pattern NUMBERING =
            Pattern.compile("[№#]|(?:[№#]\\s*)?п\\.?\\s*/?\\s*п\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Headings() {}

    /** Whether the cell as a whole is what a column is called, or several of them are. */
    static boolean name(String cell) {
        if (NUMBERING.matcher(cell.strip()).matches() || HeadingWords.WHOLE.containsKey(whole(cell))) {
            return true;
        }
        String bare = BRACKETS.matcher(cell).replaceAll(" ");
        List<String> parts = Arrays.stream(SEVERAL.split(bare.toLowerCase(Locale.ROOT)))
                .filter(part -> !part.isBlank())
                .toList();
        return !parts.isEmpty() && parts.stream().allMatch(part -> named(split(part)));
    }

    /** Whether it is what a column is called and nothing else: no company is. */
    static boolean sure(String cell) {
        return HeadingWords.SURE.contains(whole(cell));
    }

    /** Whether it is what a column is called, without anything before or after it. */
    static boolean plain(String cell) {
        return HeadingWords.CALLED.containsKey(whole(cell)) || HeadingWords.WHOLE.containsKey(whole(cell));
    }

    /** Whether it is what a company is called as well as a person: what is surely the company's is that sooner. */
    static boolean customer(String cell) {
        return HeadingWords.WHOLE.get(whole(cell)) == Column.NAME;
    }

    static String whole(String cell) {
        return String.join(" ", split(cell));
    }

    /** Whether it is {@code Name} and no more: whose, the others tell. */
    static boolean bare(String cell) {
        return HeadingWords.BARE.contains(whole(cell));
    }

    /** Whether people may stand below it, or only what they are reached by: {@code Contacts}. */
    static boolean general(String cell) {
        return HeadingWords.GENERAL.contains(whole(BRACKETS.matcher(cell).replaceAll(" ")));
    }

    /** Whether it is {@code Title} and no more. */
    static boolean title(String cell) {
        return List.of("title").equals(split(cell));
    }

    /** Whether it is {@code ST} and no more: the state, or the street. */
    static boolean st(String cell) {
        return List.of("st").equals(split(cell));
    }

    /** Whether it is surely the company: {@code Company name}; {@code Company size} isn't. */
    static boolean company(String cell) {
        List<String> words = split(cell);
        return words.stream().anyMatch(HeadingWords.COMPANY::contains)
                && words.stream()
                        .allMatch(each -> HeadingWords.COMPANY.contains(each) || HeadingWords.NAMED.contains(each));
    }

    /** {@code Billing City}, {@code Телефон фирмы 2}; but {@code Main Contact Shop} is one. */
    private static boolean named(List<String> words) {
        if (who(words)) {
            return true;
        }
        int size = words.size();
        for (int from = 0; from < size && (from == 0 || HeadingWords.BEFORE.contains(words.get(from - 1))); from++) {
            for (int to = size; to > from && (to == size || after(words.get(to))); to--) {
                String name = String.join(" ", words.subList(from, to));
                boolean dressed = from > 0 || to < size;
                Column column = HeadingWords.CALLED.get(name);
                if (HeadingWords.OTHERS.contains(name)
                        || column != null && !(dressed && column == Column.NAME && !HeadingWords.SURE.contains(name))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean after(String word) {
        return HeadingWords.AFTER.contains(word) || word.matches("\\d{1,2}");
    }

    private static List<String> split(String text) {
        return Arrays.stream(HeadingWords.folded(text)
                        .replace('ё', 'е')
                        .replaceAll("['’]s\\b", "")
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                        .split(" "))
                .limit(8)
                .toList();
    }

    /**
     * The longest name in the heading counts; of equally long ones the last in English ({@code Company phone}), the first
     * in Russian ({@code Телефон фирмы}).
     */
    static Column of(String heading) {
        boolean russian =
                heading.chars().anyMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.CYRILLIC);
        List<String> words = split(heading);
        Column whole = HeadingWords.WHOLE.get(String.join(" ", words));
        return whole != null ? whole : who(words) ? Column.CONTACT : of(words, russian);
    }

    /** Whether it only asks who: what is called the contact is that sooner. */
    static boolean who(String heading) {
        return who(split(heading));
    }

    private static boolean who(List<String> words) {
        return HeadingWords.WHO.matcher(String.join(" ", words)).matches();
    }

    private static Column of(List<String> words, boolean russian) {
        for (int length = words.size(); length > 0; length--) {
            for (int i = 0; i + length <= words.size(); i++) {
                int from = russian ? i : words.size() - length - i;
                Column column = HeadingWords.CALLED.get(String.join(" ", words.subList(from, from + length)));
                if (column != null) {
                    List<String> others = new ArrayList<>(words.subList(0, from));
                    others.addAll(words.subList(from + length, words.size()));
                    if (column.partOfName()) {
                        return partOfName(column, others, russian);
                    }
                    return column == Column.CONTACT ? theirs(of(others, russian)) : somebodys(column, words);
                }
            }
        }
        return Column.NOTHING;
    }

    /** {@code First and last name}, {@code Имя, фамилия} is the whole of it; {@code Имя компании} is none of it. */
    private static Column partOfName(Column part, List<String> others, boolean russian) {
        Column other = of(others, russian);
        if (others.stream().anyMatch(HeadingWords.COMPANY::contains)) {
            return Column.NAME;
        }
        if (other.partOfName() || others.contains("first") || others.contains("last")) {
            return Column.CONTACT;
        }
        return theirs(other) == Column.CONTACT ? part : theirs(other);
    }

    /** {@code E-mail контакта}, {@code Contact's e-mail}. */
    private static Column somebodys(Column column, List<String> words) {
        boolean theirs = words.stream().anyMatch(HeadingWords.SOMEBODYS::contains) && theirs(column) != Column.CONTACT;
        return theirs ? theirs(column) : column;
    }

    private static Column theirs(Column column) {
        return switch (column) {
            case PHONE, CONTACT_PHONE -> Column.CONTACT_PHONE;
            case EMAIL, CONTACT_EMAIL -> Column.CONTACT_EMAIL;
            case CONTACT_FIRST_NAME, CONTACT_MIDDLE_NAME, CONTACT_LAST_NAME -> column;
            default -> Column.CONTACT;
        };
    }
}
