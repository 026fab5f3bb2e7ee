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

    static BlockLine of(String text, String country) {
        if (text.length() > LONGEST) {
            return new BlockLine(0, text, null, List.of(text), country);
        }
        Matcher label = LABEL.matcher(text);
        if (label.matches() && Headings.name(label.group(1))) {
            return new BlockLine(0, text, Headings.of(label.group(1)), List.of(label.group(2)), country);
        }
        List<String> pieces = Chatter.parts(text).stream()
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
                        && !MapAddress.town(text, country)
                        && !Columns.POSTCODE.matcher(text).matches();
    }

    boolean has(Cell kind) {
        return pieces.stream().anyMatch(piece -> Cell.of(piece, country) == kind);
    }

    private boolean place(String piece) {
        return Columns.STREET.matcher(piece).matches()
                || MapAddress.town(piece, country)
                || Columns.POSTCODE.matcher(piece).matches()
                || Line.REGION_AND_POSTCODE.matcher(piece).matches()
                || MapAddress.isTown(piece)
                || Cut.line(piece).stream().anyMatch(part -> MapAddress.isTown(part)) && piece.indexOf(',') > 0;
    }

    /** What all the lines of one company tell. */
    static Map<Column, List<String>> parts(List<BlockLine> block) {
        Map<Column, List<String>> parts = new EnumMap<>(Column.class);
        boolean named = block.stream().anyMatch(line -> line.labelled == Column.NAME);
        for (int i = 0; i < block.size(); i++) {
            BlockLine line = block.get(i);
            if (i == 0 && !named) {
                add(parts, Column.NAME, line.text);
            } else {
                line.pieces.forEach(piece -> line.put(parts, piece));
            }
        }
        return parts;
    }

    private void put(Map<Column, List<String>> parts, String piece) {
        Cell kind = Cell.of(piece, country);
        Column said = labelled;
        if (said == Column.NOTHING) {
            return;
        }
        if (said != null && said != Column.STREET) {
            add(parts, said, piece);
        } else if (kind != Cell.WORDS) {
            add(parts, kind.column, piece);
        } else if (said != null || place(piece)) {
            address(parts, piece);
        } else {
            add(parts, Column.REMARK, piece);
        }
    }

    private void address(Map<Column, List<String>> parts, String piece) {
        if (Columns.POSTCODE.matcher(piece).matches()) {
            add(parts, Column.POSTCODE, piece);
        } else if (MapAddress.isTown(piece)) {
            add(parts, Column.CITY, piece);
        } else {
            MapAddress.of(piece, country).forEach((column, cells) -> cells.forEach(cell -> add(parts, column, cell)));
        }
    }

    /** What there is only one of, and isn't lost where it comes again. */
    private static void add(Map<Column, List<String>> parts, Column column, String piece) {
        boolean again =
                parts.containsKey(column) && (column == Column.SITE || column == Column.CITY || column == Column.NAME);
        parts.computeIfAbsent(again ? Column.REMARK : column, each -> new ArrayList<>())
                .add(piece);
    }
}
