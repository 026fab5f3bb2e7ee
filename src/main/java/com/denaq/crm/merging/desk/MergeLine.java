package com.denaq.crm.merging.desk;

import com.denaq.crm.merging.MergeField.Side;

/**
 * One thing of which the two have each their own.
 *
 * @param code of the form's field
 * @param left as the one has it that stays, {@code right} the other; empty for nothing
 * @param side which is chosen
 * @param both whether both can stay
 */
public record MergeLine(String code, String left, String right, Side side, boolean both) {

    /** Nothing is to be chosen: the two read the same, as blanks in a row are drawn as one. */
    public boolean agreed() {
        return both ? left.equals(right) : drawn(left).equals(drawn(right));
    }

    private static String drawn(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    public boolean chosen(String value) {
        return side.name().equalsIgnoreCase(value);
    }

    public String labelKey() {
        return "merging.field." + code;
    }
}
