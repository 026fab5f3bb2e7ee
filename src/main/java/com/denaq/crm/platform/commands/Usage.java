package com.denaq.crm.platform.commands;

/** A command line that can't be understood; the message says what is wrong, in a sentence. */
public class Usage extends RuntimeException {

    public Usage(String sentence) {
        super(sentence);
    }
}
