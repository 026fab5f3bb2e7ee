package com.denaq.crm.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;

/**
 * The cells of a row as people see them, but that days are written as 2026-11-25 whatever the format says, so that they
 * can be read in any language, and no number has an exponent: 1.3105551234E10 is a phone.
 */
final class SheetCells {

    private static final int DIGITS = 15; // more than that Excel doesn't keep
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Digits with signs between them: {@code 00000}, {@code (000) 000-0000}. */
    private static final Pattern MASK = Pattern.compile("[^.,%Ee?/]*[0#]{2}[^.,%Ee?/]*");

    private final DataFormatter formats = new DataFormatter(Locale.US);

    /** Without blanks around and behind; empty for a blank row. */
    List<String> of(Row row) throws BadTable {
        List<String> cells = new ArrayList<>();
        int length = 0;
        for (Cell cell : row) {
            String text = text(cell).replace("\0", "").strip();
            if (!text.isEmpty()) {
                int column = cell.getColumnIndex();
                if (column >= Table.MOST_COLUMNS) {
                    throw new BadTable(
                            "intake.table.columns", "line", row.getRowNum() + 1, "count", row.getLastCellNum());
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(text);
                length += text.length();
            }
        }
        if (length > LineLimit.MOST) {
            throw new BadTable("intake.table.long-cells", "line", row.getRowNum() + 1, "most", LineLimit.MOST);
        }
        return cells;
    }

    private String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> ""; // #N/A is nothing
        };
    }

    private String number(Cell cell) {
        double value = cell.getNumericCellValue();
        if (!Double.isFinite(value)) {
            return "";
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return moment(cell.getLocalDateTimeCellValue(), value);
        }
        String format = cell.getCellStyle().getDataFormatString();
        return value >= 0 && value == Math.rint(value) && MASK.matcher(format).matches()
                ? formats.formatRawCellContents(value, cell.getCellStyle().getDataFormat(), format)
                : plain(BigDecimal.valueOf(value));
    }

    private static String moment(LocalDateTime moment, double value) {
        if (value < 1) {
            return moment.format(TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(DAY_AND_TIME);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
