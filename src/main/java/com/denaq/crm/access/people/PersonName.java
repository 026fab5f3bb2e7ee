package com.denaq.crm.access.people;

/** What somebody can be called. */
public final class PersonName {

    private static final int LONGEST = 200;

    private PersonName() {}

    public static boolean is(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }
}
