package com.denaq.crm.dealers;

import org.jspecify.annotations.Nullable;

/**
 * A table with rows about dealers, and what becomes of them: when the dealer is merged into another, when that is undone,
 * when it is deleted, erased, or handed to somebody else. A test compares these with the database's catalogue, so that
 * none is forgotten.
 *
 * @param column the one that names the dealer
 * @param key SQL that tells rows apart, over the alias {@code r}: rows that are MOVED are moved by it; null where their
 *     room moves them itself
 */
public record DealerTable(
        String name,
        String column,
        @Nullable String key,
        @Nullable Fate merge,
        @Nullable Fate undo,
        @Nullable Fate delete,
        @Nullable Fate erase,
        @Nullable Fate handOver) {

    public static DealerTable named(String name) {
        return new DealerTable(name, "dealer_id", null, null, null, null, null, null);
    }

    public DealerTable column(String other) {
        return new DealerTable(name, other, key, merge, undo, delete, erase, handOver);
    }

    /** Both of a merge and of its undoing; they are each other's mirror. */
    public DealerTable merge(Fate fate) {
        return new DealerTable(name, column, key, fate, fate, delete, erase, handOver);
    }

    /** Moved by a merge, and back again, as they are. */
    public DealerTable movedBy(String rowKey) {
        return new DealerTable(name, column, rowKey, Fate.MOVED, Fate.MOVED, delete, erase, handOver);
    }

    public DealerTable delete(Fate fate) {
        return new DealerTable(name, column, key, merge, undo, fate, erase, handOver);
    }

    public DealerTable erase(Fate fate) {
        return new DealerTable(name, column, key, merge, undo, delete, fate, handOver);
    }

    public DealerTable handOver(Fate fate) {
        return new DealerTable(name, column, key, merge, undo, delete, erase, fate);
    }

    /** A table that follows none of them but the erasure. */
    public DealerTable keptBut(Fate erasure) {
        return merge(Fate.KEPT).delete(Fate.KEPT).erase(erasure).handOver(Fate.KEPT);
    }
}
