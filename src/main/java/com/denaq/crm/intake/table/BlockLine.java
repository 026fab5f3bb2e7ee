package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.Columns.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One of several lines about a company.
 *
 * @param number which of the lines it is, 1 is the first
 * @param labelled what its label says that it is, {@link Column#NOTHING} of which nothing is taken; null: it has none
 * @param pieces what stands in it, one after the other, without a label
 */
record BlockLine(int number, String text, @Nullable Column labelled, List<String> pieces, String country) {

    /** Longer lines are taken as they are. */
    static final int LONGEST = 300;

    enum Kind {
        WORDS,
        PLACE,
        REACHES,
        REST
    }

    private static final Pattern LABEL = Pattern.compile("([\\p{L}][\\p{L} ./'’-]{0,40}?)\\s*:\\s*(\\S.*)");

    private static final Pattern BARS = Pattern.compile("\\s+\\|\\s+");

    /** {@code 📞 (214) 555-0127}; stars are those of a rating. */
    private static final Pattern PICTURES =
            Pattern.compile("^[\\p{IsExtended_Pictographic}\\uFE0F\\u200D\\s&&[^★☆⭐©®™]]++(?=\\S)");

    /** @param line as it was written, perhaps behind a picture */
    static BlockLine of(String line, String country) {
        String text = PICTURES.matcher(line).replaceFirst("");
        if (text.length() > LONGEST) {
            return new BlockLine(0, text, null, List.of(text), country);
        }
        Matcher label = LABEL.matcher(text);
        if (label.matches() && Headings.name(label.group(1))) {
            return new BlockLine(0, text, Headings.of(label.group(1)), List.of(label.group(2)), country);
        }
        List<String> pieces = Chatter.parts(text).stream()
                .flatMap(BARS::splitAsStream)
                .filter(part -> !Chatter.is(part))
                .flatMap(part -> Pieces.of(part, country).stream())
                .toList();
        return new BlockLine(0, text, null, pieces, country);
    }

    BlockLine at(int line) {
        return new BlockLine(line, text, labelled, pieces, country);
    }

    /** Whether it surely is no name, but of a company. */
    boolean tells() {
        return kind() != Kind.WORDS;
    }

    Kind kind() {
        if (labelled == Column.NAME) {
            return Kind.WORDS;
        }
        if (has(Cell.PHONE) || has(Cell.EMAIL) || has(Cell.SITE)) {
            return Kind.REACHES;
        }
        if (labelled != null || pieces.isEmpty()) {
            return Kind.REST;
        }
        return pieces.stream().anyMatch(this::place) ? Kind.PLACE : Kind.WORDS;
    }

    /** Words, and no town; a number in front is that of a house only below a name. */
    boolean mayName() {
        return labelled == Column.NAME
                || labelled == null
                        && pieces.size() == 1
                        && Cell.of(text, country) == Cell.WORDS
                        && !AddressParts.of(text, country).coded();
    }

    /** Whether nothing stands in it but where a company is and how it is reached. */
    boolean onlyTells() {
        return labelled != null
                || pieces.stream()
                        .allMatch(piece -> Cell.of(piece, country) != Cell.WORDS
                                || AddressParts.of(piece, country).open().isEmpty());
    }

    boolean has(Cell kind) {
        return pieces.stream().anyMatch(piece -> Cell.of(piece, country) == kind);
    }

    private boolean place(String piece) {
        AddressParts address = AddressParts.of(piece, country);
        return address.hasStreet() || Street.looksSo(piece) || address.placed() || Street.isUnit(piece);
    }

    /** What all the lines of one company tell; its address is read as a whole, over how many lines it may go. */
    static Map<Column, List<String>> parts(List<BlockLine> block) {
        Map<Column, List<String>> parts = new EnumMap<>(Column.class);
        List<String> where = new ArrayList<>();
        boolean named = block.stream().anyMatch(line -> line.labelled == Column.NAME);
        for (int i = 0; i < block.size(); i++) {
            BlockLine line = block.get(i);
            if (i == 0 && !named) {
                add(parts, Column.NAME, line.text);
            } else {
                line.pieces.forEach(piece -> line.put(parts, where, piece));
            }
        }
        if (!where.isEmpty()) {
            AddressParts.of(where, block.getFirst().country)
                    .columns(true)
                    .forEach((column, cells) -> cells.forEach(cell -> add(parts, column, cell)));
        }
        return parts;
    }

    private void put(Map<Column, List<String>> parts, List<String> where, String piece) {
        Cell kind = Cell.of(piece, country);
        Column said = labelled;
        if (said == Column.NOTHING) {
            return;
        }
        if (said != null && said != Column.STREET) {
            add(parts, said, piece);
        } else if (kind != Cell.WORDS) {
            add(parts, kind.column, piece);
        } else if (said != null || place(piece) || !where.isEmpty() && ofAddress(piece)) {
            where.addAll(AddressParts.cut(piece));
        } else {
            add(parts, Column.REMARK, piece);
        }
    }

    /** What is of an address below one: {@code Suite 5}, {@code Deutschland}. */
    private boolean ofAddress(String piece) {
        return Street.isHouse(piece) || AddressPart.country(piece, null, country) != null;
    }

    /** What there is only one of, and isn't lost where it comes again. */
    private static void add(Map<Column, List<String>> parts, Column column, String piece) {
        boolean again =
                parts.containsKey(column) && (column == Column.SITE || column == Column.CITY || column == Column.NAME);
        parts.computeIfAbsent(again ? Column.REMARK : column, each -> new ArrayList<>())
                .add(piece);
    }
}
