package com.denaq.crm.reading;

import java.util.regex.Pattern;

/**
 * Text that the database can hold. Requests and programs are cleaned at the door, so that nothing behind it needs this but
 * for what it decodes itself: files, and what is written in an address within an address.
 */
public final class Storable {

    /** NUL, and half a character. */
    private static final Pattern LOST = Pattern.compile("[\\x00\\p{Cs}]");

    private Storable() {}

    /** Without what no text in the database can hold. */
    public static String text(String text) {
        return LOST.matcher(text).replaceAll("");
    }
}
