package com.denaq.crm.duplicates.engine.score;

/** By how little names differ that agree but for a letter or two, as another name may, too; not by a {@link Fingers finger}. */
enum Slip {
    NONE,
    /** In words that one of them writes together, as a hasty hand does: {@code Harbor Lane} and {@code Harborlake}. */
    TOGETHER,
    /** In a word: {@code Keller} and {@code Kessler}. */
    WORD,
    /** In the letter somebody's own word begins with, which fingers seldom miss: {@code Walton} and {@code Dalton}. */
    BEGINNING,
    /** In the vowels of a short word: {@code Luna} and {@code Lena}. */
    VOWELS,
    /** Between what two people are called: {@code Carson} and {@code Carlson}. */
    SURNAME;

    Slip or(Slip other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
