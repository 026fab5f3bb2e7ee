package com.denaq.crm.duplicates.engine.words;

import java.util.List;

/**
 * A name in its readings.
 *
 * @param readings the whole first, then its parts: what stands before and behind <i>doing business as</i>, in brackets,
 *     between bars
 * @param acronyms what its words' first letters give
 */
public record ReadName(List<Reading> readings, List<String> acronyms) {

    public static final ReadName NONE = new ReadName(List.of(), List.of());
}
