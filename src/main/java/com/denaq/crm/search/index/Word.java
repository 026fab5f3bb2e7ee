package com.denaq.crm.search.index;

import com.denaq.crm.reading.Names;
import com.denaq.crm.reading.Sites;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A word of a dealer, in Latin, and the number of the field in which it stands. */
record Word(String text, int field) {

    static final int NAME = 1;
    static final int SITE = 2;
    static final int PERSON = 3;
    static final int CITY = 4;
    static final int FORMER = 5; // names that it had: for those only who may read it

    /** Longer than anybody types; an index row holds no more than a third of a page. */
    private static final int LONGEST = 60;

    static Set<Word> of(@Nullable String text, int field) {
        Set<Word> words = new HashSet<>();
        if (text != null) {
            for (String word : Names.searchWords(text)) {
                words.add(new Word(word.substring(0, Math.min(word.length(), LONGEST)), field));
            }
        }
        return words;
    }

    /** The host's words, without {@code www}; as typed where it can't be read. */
    static Set<Word> ofSite(@Nullable String site) {
        if (site == null) {
            return Set.of();
        }
        String url = Sites.read(site).url();
        String host = url == null ? null : URI.create(url).getHost();
        return of(host == null ? site : host.replaceFirst("^www\\.", ""), SITE);
    }
}
