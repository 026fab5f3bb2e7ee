package com.denaq.crm.intake.table;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sheet that are one over several rows, as a shop's name over the rows of its phones: what stands there
 * belongs to each of these rows. Side by side it belongs to the first column alone, for a title over the whole table is none
 * of its columns. A sheet tells of them behind its rows, so it is looked through before those are read.
 */
final class MergedCells {

    private static final int MOST = 1_000_000;
    private static final Pattern AREA = Pattern.compile("\\sref=[\"']([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})[\"']");

    /** Each is one number, so that hundreds of thousands are a few megabytes: first row, last row, column. */
    private long[] areas = new long[16];

    private int count;
    private int next;
    private final @Nullable Area[] open = new Area[Table.MOST_COLUMNS];

    private record Area(long last, String text) {}

    /** @param attributes of cells that are one, as the sheet writes them */
    void add(String attributes) throws Fence.TooMuch {
        Matcher area = AREA.matcher(attributes);
        if (!area.find()) {
            return;
        }
        int column = SheetRows.column(area.group(1), 0);
        long first = Long.parseLong(area.group(2));
        long last = Long.parseLong(area.group(3));
        if (column >= open.length || last <= first) {
            return;
        }
        if (count == MOST) {
            throw new Fence.TooMuch();
        }
        if (count == areas.length) {
            areas = Arrays.copyOf(areas, count * 2);
        }
        areas[count++] = first << 32 | last << 8 | column;
    }

    /** All of them are added: in their order from now on. */
    void sort() {
        Arrays.sort(areas, 0, count);
    }

    /**
     * Puts into a row what belongs to it from rows above, where it has nothing itself; of rows in their order.
     *
     * @return how many characters these are
     */
    int fill(long line, List<String> cells) {
        while (next < count && areas[next] >>> 32 <= line) {
            begin(line, areas[next++], cells);
        }
        int length = 0;
        for (int column = 0; next > 0 && column < open.length; column++) {
            Area area = open[column];
            if (area != null && area.last < line) {
                open[column] = null;
            } else if (area != null && at(cells, column).isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, area.text);
                length += area.text.length();
            }
        }
        return length;
    }

    private void begin(long line, long area, List<String> cells) {
        int column = (int) area & 0xFF;
        String text = at(cells, column);
        boolean here = area >>> 32 == line && !text.isEmpty();
        open[column] = here ? new Area(area >>> 8 & 0xFFFFFF, text) : open[column];
    }

    private static String at(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
