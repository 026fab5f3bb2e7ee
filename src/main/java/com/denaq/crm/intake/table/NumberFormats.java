package com.denaq.crm.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of a workbook look to people: what is a day there is a number below, and a postcode may have lost its
 * first zero. Days are written as 2026-11-25 whatever the format says, so that they can be read in any language.
 */
final class NumberFormats {

    private static final int DIGITS = 15; // more than that Excel doesn't keep
    private static final int LONGEST = 60; // to read one takes as long as the square of its digits
    private static final double LAST_DAY = 2_958_466; // the end of 9999
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final List<String> codes = new ArrayList<>();
    private final LocalDate dayZero;

    /** @param since1904 whether days are counted as on the first Macs */
    NumberFormats(@Nullable XMLStreamReader styles, boolean since1904) throws XMLStreamException {
        dayZero = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        if (styles != null) {
            read(styles);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            boolean begins = event == XMLStreamConstants.START_ELEMENT;
            if (!begins && event != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "cellXfs" -> cells = begins;
                case "numFmt" -> {
                    if (begins) {
                        own.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
                    }
                }
                case "xf" -> {
                    if (begins && cells) {
                        String id = attribute(xml, "numFmtId");
                        codes.add(own.getOrDefault(id, builtIn(id)));
                    }
                }
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Those that aren't written down, as far as they are days or times. */
    private static String builtIn(String id) {
        return switch (id) {
            case "14", "15", "16", "17", "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" ->
                "yyyy-mm-dd";
            case "18", "19", "20", "21", "45", "46", "47" -> "hh:mm";
            case "22" -> "yyyy-mm-dd hh:mm";
            default -> "";
        };
    }

    /** @param style the number of a cell's style; null: none */
    String text(String number, @Nullable String style) {
        String typed = number.strip();
        BigDecimal value;
        try {
            value = typed.length() > LONGEST ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            return number;
        }
        if (value == null || (long) value.precision() - value.scale() > 40 || value.scale() > 400) {
            return number; // no number of a list; and written out it would be long
        }
        String code = code(style);
        if (code.isEmpty()) {
            return plain(value);
        }
        Look look = Look.of(code, value);
        double days = value.doubleValue();
        boolean when = days >= 0 && days < LAST_DAY;
        return switch (look.kind()) {
            case DAY -> when ? day(days) : plain(value);
            case TIME -> when && days < 1 ? TIME.format(moment(days)) : plain(value);
            case MASK -> look.masked(value);
            case NUMBER -> plain(value);
        };
    }

    private String code(@Nullable String style) {
        try {
            int n = style == null ? 0 : Integer.parseInt(style);
            return n < 0 || n >= codes.size() ? "" : codes.get(n);
        } catch (NumberFormatException e) {
            return "";
        }
    }

    private String day(double days) {
        return days == Math.floor(days) ? dayZero.plusDays((long) days).toString() : DAY_AND_TIME.format(moment(days));
    }

    private LocalDateTime moment(double days) {
        return dayZero.atStartOfDay().plusSeconds(Math.round(days * 86_400));
    }

    /** Never with an exponent: 1.3105551234E10 is a phone. */
    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
