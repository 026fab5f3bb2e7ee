package com.denaq.crm.intake.lists;

import java.util.List;

/**
 * What surely was no company in a pasted list and is in no row of it.
 *
 * @param count of whole lines
 * @param shown the first of them, each once
 * @param more so many others are not shown
 */
public record LeftOut(int count, List<Said> shown, int more) {

    public static final LeftOut NOTHING = new LeftOut(0, List.of(), 0);

    /** What stood there so often. */
    public record Said(String text, int times) {}
}
