package com.denaq.crm.intake.table;

import com.denaq.crm.reading.Slips;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a text in which commas and semicolons that are letters of the other keyboard were hidden, so as not to cut there. */
final class Slipped implements Table {

    private static final String SIGNS = ",;";
    /** Two letters of Lisu that look alike, in nobody's list: letters, so that they are kept where signs and icons aren't. */
    private static final String HIDDEN = "\uA4F9\uA4FC";

    private final Table table;

    Slipped(Table table) {
        this.table = table;
    }

    static String hidden(String text) {
        StringBuilder hidden = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int sign = SIGNS.indexOf(text.charAt(i));
            if (sign >= 0 && Slips.letter(text, i)) {
                hidden.setCharAt(i, HIDDEN.charAt(sign));
            }
        }
        return hidden.toString();
    }

    private static String shown(String cell) {
        return cell.replace(HIDDEN.charAt(0), SIGNS.charAt(0)).replace(HIDDEN.charAt(1), SIGNS.charAt(1));
    }

    @Override
    public @Nullable Row next() throws BadTable {
        Row row = table.next();
        return row == null
                ? null
                : new Row(row.line(), row.cells().stream().map(Slipped::shown).toList());
    }

    @Override
    public Columns columns(List<Row> first, String country) throws BadTable {
        return table.columns(first, country);
    }

    @Override
    public List<String> leftOut() {
        return table.leftOut().stream().map(Slipped::shown).toList();
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
