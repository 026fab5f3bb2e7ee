package com.denaq.crm.access;

import java.util.regex.Pattern;

/** What can be an address to sign in with. Whether it is one only a letter would show. */
public final class EmailAddress {

    private static final Pattern SHAPE = Pattern.compile("[^\\s@,;<>\"()]{1,64}@[^\\s@,;<>\"()]{1,180}");

    private EmailAddress() {}

    public static boolean is(String text) {
        return SHAPE.matcher(text).matches();
    }
}
