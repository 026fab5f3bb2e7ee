package com.denaq.crm.duplicates.engine;

/** One thing a dealer can be recognised by. */
record Key(KeyKind kind, String text) {

    private static final int LONGEST = 200;

    Key {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
