package com.denaq.crm.intake.table;

import com.denaq.crm.intake.table.RowReader.Read;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that have something like a name, and are no company or none that can be kept. */
final class NoCompany {

    private static final int LONGEST_NAME = 300;
    private static final int DIGITS = 4;

    private NoCompany() {}

    /**
     * Null where nothing speaks against it.
     *
     * @param name empty where a number is all that is known
     * @param cells as they stand in the row
     */
    static Read.@Nullable Unreadable why(String name, List<String> cells, Cells sorted, String homeCountry) {
        if (!name.isEmpty() && !sorted.tellsMore() && !Cells.wordy(name)) {
            return Read.Unreadable.because("intake.row.no-name", "text", name);
        }
        if (Titles.total(name) && !sorted.has(Column.SITE) && !sorted.reachable()) {
            return Read.Unreadable.because("intake.row.total", "text", name);
        }
        if (headings(name, cells, homeCountry)) {
            return Read.Unreadable.because("intake.row.headings");
        }
        if (name.length() > LONGEST_NAME) {
            return Read.Unreadable.because("intake.row.name-long", "most", LONGEST_NAME);
        }
        String tooLong = sorted.tooLong();
        return tooLong == null ? null : Read.Unreadable.because("intake.row.long", "text", tooLong);
    }

    /** Those of a second list put below the first; what most rows have and headings haven't is looked for first, for it takes no time. */
    private static boolean headings(String name, List<String> cells, String homeCountry) {
        return !name.isEmpty()
                && name.length() <= HeadingRow.LONGEST
                && cells.stream().noneMatch(NoCompany::reaches)
                && Headings.name(name)
                && HeadingRow.filled(cells).size() > 1
                && HeadingRow.names(cells, homeCountry);
    }

    /** Phones have more digits than headings. */
    private static boolean reaches(String cell) {
        return cell.indexOf('@') >= 0 || cell.chars().filter(Character::isDigit).count() > DIGITS;
    }
}
