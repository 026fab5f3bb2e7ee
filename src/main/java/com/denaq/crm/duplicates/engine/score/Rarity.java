package com.denaq.crm.duplicates.engine.score;

import com.denaq.crm.duplicates.engine.profile.Key;
import com.denaq.crm.duplicates.engine.words.Token;

/** What an agreement in a word is worth, in bits: the rarer in the base, the more. */
public interface Rarity {

    double bits(Token token);

    /** Of a key of one town, beside what the town tells. */
    double bitsInTown(Key key);
}
