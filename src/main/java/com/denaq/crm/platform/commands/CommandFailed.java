package com.denaq.crm.platform.commands;

/** A command can't do what it was asked; the message is the whole sentence for whoever typed it. */
public class CommandFailed extends RuntimeException {

    public CommandFailed(String sentence) {
        super(sentence);
    }

    public CommandFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
