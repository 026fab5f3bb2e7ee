package com.denaq.crm.intake.table;

import java.util.List;
import java.util.regex.Pattern;

/** Columns of nothing but numbers: nobody is called {@code 17}. */
final class Numbering {

    private static final Pattern NUMBER = Pattern.compile("(?:[№#]\\s*)?\\d{1,6}[.)]?");
    private static final double ALMOST_ALL = 0.9;

    private Numbering() {}

    static boolean numbers(List<String> cells) {
        return cells.stream().filter(cell -> NUMBER.matcher(cell).matches()).count() >= ALMOST_ALL * cells.size();
    }

    /** {@code 1, 2, 3}: each is greater than the one above. */
    static boolean counts(List<String> cells) {
        int above = -1;
        for (String cell : cells) {
            if (NUMBER.matcher(cell).matches()) {
                int number = Integer.parseInt(cell.replaceAll("\\D", ""));
                if (number <= above) {
                    return false;
                }
                above = number;
            }
        }
        return true;
    }
}
