package com.denaq.crm.search.find;

import com.denaq.crm.search.find.Transcription.Spellings;
import com.denaq.crm.search.find.Wanted.Choice;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people type, with the words of the vocabulary that are the same in another transcription from Cyrillic. */
@Component
public class Transcriptions {

    /** Where more words begin as typed, it is too early to look for other spellings of them: each is asked for by name. */
    private static final int AS_TYPED = 300;

    private static final int READ = 300;

    /** The commonest of those that were read, of one beginning and of all. */
    private static final int EACH = 10;

    private static final int OTHERS = 100;

    private final JdbcClient db;

    Transcriptions(JdbcClient db) {
        this.db = db;
    }

    public Wanted of(List<String> words) {
        return new Wanted(words.stream().map(this::choice).toList());
    }

    Choice choice(String word) {
        Spellings spellings = Transcription.of(word);
        List<String> others = spellings.words().isEmpty() ? List.of() : others(spellings);
        List<String> typed = others.isEmpty() ? List.of() : beginning(word);
        if (others.isEmpty() || typed.size() > AS_TYPED) {
            return new Choice(word, List.of());
        }
        return new Choice(
                word, Stream.concat(typed.stream(), others.stream()).distinct().toList());
    }

    private List<String> others(Spellings spellings) {
        String found = spellings.whole()
                ? "select word from vocabulary where word = any(:words)"
                : """
                select word
                  from (select distinct v.word, v.count
                          from unnest((select :words::text[])) as w (word)
                         cross join lateral (select v.* from (select v.word, v.count from vocabulary v
                                                               where v.word >= w.word and v.word < w.word || '{'
                                                               order by v.word limit %d) v
                                              order by v.count desc, v.word limit %d) v) v
                 order by count desc, word limit %d""".formatted(READ, EACH, OTHERS);
        return db.sql(found)
                .param("words", spellings.words().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private List<String> beginning(String word) {
        return db.sql("select word from vocabulary where word >= :word and word < :end order by word limit "
                        + (AS_TYPED + 1))
                .param("word", word)
                .param("end", word + "{")
                .query(String.class)
                .list();
    }
}
