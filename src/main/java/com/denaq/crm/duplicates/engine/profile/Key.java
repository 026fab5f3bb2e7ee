package com.denaq.crm.duplicates.engine.profile;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** One thing a dealer is looked up by. It is kept as a number: what it was can be read from the profile. */
public record Key(KeyKind kind, String text) {

    public long number() {
        return Hashing.farmHashFingerprint64()
                .hashString(kind.letter + text, StandardCharsets.UTF_8)
                .asLong();
    }
}
