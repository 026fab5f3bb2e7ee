package com.denaq.crm.intake.table;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several lines about one company, as they are copied from a page: read as a list of such blocks is. */
public record PastedBlock(String name, String site, String phone, String email, String place, String remark) {

    private static final int LONGEST = 5_000;
    private static final int MOST_LINES = 12;
    private static final String AND = "; ";

    /**
     * Null where it isn't sure that it is one: a single line, several companies, a table, words of which none tells anything, or what
     * stands below an e-mail where who writes can't be told from the company.
     * What a map or a page writes around a company is no part of it.
     */
    public static @Nullable PastedBlock of(String text, String country) throws BadTable {
        if (text.length() > LONGEST) {
            return null;
        }
        List<NumberedLine> lines = NumberedLine.of(text);
        if (MapList.is(lines)) {
            List<MapEntry> entries = MapList.of(lines, country).entries();
            return entries.size() == 1 && !entries.getFirst().bare()
                    ? of(entries.getFirst().parts(), text)
                    : null;
        }
        List<NumberedLine> telling =
                lines.stream().filter(line -> !Chatter.only(line.text())).toList();
        if (telling.size() < 2 || telling.size() > MOST_LINES || Delimiters.headed(lines)) {
            return null;
        }
        List<BlockLine> all = telling.stream()
                .map(line -> BlockLine.of(line.text(), country).at(line.number()))
                .toList();
        if (Signature.unclear(all)) {
            return null;
        }
        List<BlockLine> block = Signature.companyFirst(all);
        boolean one = block.getFirst().mayName() && block.stream().skip(1).anyMatch(BlockLine::tells);
        return one && Blocks.in(text, telling, country).size() < 2 ? of(BlockLine.parts(block), text) : null;
    }

    private static PastedBlock of(Map<Column, List<String>> parts, String text) {
        parts.computeIfPresent(Column.COUNTRY, (column, told) -> written(told.getFirst(), text) ? told : null);
        String place = Stream.of(
                        joined(parts, Column.STREET, ", "),
                        joined(parts, Column.CITY, ", "),
                        Stream.of(joined(parts, Column.REGION, " "), joined(parts, Column.POSTCODE, " "))
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        joined(parts, Column.COUNTRY, ", "))
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new PastedBlock(
                text(parts, Column.NAME, " "),
                text(parts, Column.SITE, " "),
                text(parts, Column.PHONE, AND),
                text(parts, Column.EMAIL, AND),
                place,
                Stream.of(Column.REMARK, Column.CONTACT, Column.CONTACT_PHONE, Column.CONTACT_EMAIL, Column.DOES)
                        .map(column -> joined(parts, column, "\n"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }

    /** What only the town or the state tells is told by them once more: {@code DE} could be Delaware. */
    private static boolean written(String country, String text) {
        return Pattern.compile("\\b" + Pattern.quote(country) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .find();
    }

    private static String text(Map<Column, List<String>> parts, Column column, String between) {
        return Objects.requireNonNullElse(joined(parts, column, between), "");
    }

    private static @Nullable String joined(Map<Column, List<String>> parts, Column column, String between) {
        List<String> cells = parts.getOrDefault(column, List.of());
        return cells.isEmpty() ? null : String.join(between, cells);
    }
}
