package com.denaq.crm.papers;

import org.jspecify.annotations.Nullable;

/** What became of a paper about which somebody has said something. */
public sealed interface PaperChange {

    record Became(Paper now) implements PaperChange {}

    /**
     * Somebody else has changed it since that version, and it stays so.
     *
     * @param by their name; null when it is not known
     */
    record Meanwhile(Paper now, @Nullable String by) implements PaperChange {}
}
