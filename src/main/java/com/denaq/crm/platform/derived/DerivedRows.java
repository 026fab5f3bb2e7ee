package com.denaq.crm.platform.derived;

import java.util.function.Consumer;

/**
 * Rows that a room derives from others' and keeps in the transaction of each change. After a bulk load, which tells
 * nobody what it changed, all beans of this type work theirs out anew, in the order of their {@code @Order}.
 */
public interface DerivedRows {

    /** For progress and complaints: {@code listing}. */
    String name();

    /**
     * Replaces all of them, set-wise: there may be millions. Runs in the caller's transaction where there is one (so
     * take the connection from Spring, not from the pool), leaves indexes and constraints as they were.
     */
    void rebuildAll(Consumer<String> progress);
}
