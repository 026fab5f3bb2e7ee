package com.denaq.crm.duplicates.engine;

import com.denaq.crm.duplicates.engine.profile.Near;
import com.denaq.crm.duplicates.engine.words.Token;
import com.denaq.crm.platform.derived.Copy;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The words of a whole base on their way into the vocabulary, each once. Of those written only a number is kept. */
final class Vocabulary {

    private final Copy rows;
    private final Set<Long> seen = new HashSet<>();

    Vocabulary(DataSource source) {
        rows = new Copy(source, "duplicate_near (key, code)");
    }

    void add(Token word) {
        long number = Hashing.farmHashFingerprint64()
                .hashString(word.sound() + " " + word.code(), StandardCharsets.UTF_8)
                .asLong();
        if (seen.add(number)) {
            Near.of(word.sound()).forEach(key -> rows.row(key, word.code()));
        }
    }

    void send() {
        rows.send();
    }
}
