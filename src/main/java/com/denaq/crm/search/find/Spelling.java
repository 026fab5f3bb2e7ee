package com.denaq.crm.search.find;

import com.denaq.crm.reading.ByEar;
import com.denaq.crm.search.find.Wanted.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds words that contain what was typed, or that it may be a misspelling of. */
@Component
public class Spelling {

    private static final int SHORTEST = 3;
    private static final int OTHERS = 20;
    private static final int LOOKS = 2;

    private final Transcriptions transcriptions;
    private final JdbcClient db;

    Spelling(Transcriptions transcriptions, JdbcClient db) {
        this.transcriptions = transcriptions;
        this.db = db;
    }

    /** With words that are known for those that aren't; nothing where one of them resembles none. */
    public Wanted corrected(List<String> words) {
        List<Choice> choices = new ArrayList<>();
        for (String word : words) {
            Choice choice = choice(word);
            if (choice == null) {
                return new Wanted(List.of());
            }
            choices.add(choice);
        }
        return new Wanted(choices);
    }

    private @Nullable Choice choice(String word) {
        if (known(word)) {
            return transcriptions.choice(word);
        }
        if (word.length() < SHORTEST) {
            return null;
        }
        List<String> others = containing(word);
        String[] spelled = ByEar.spelled(word).toArray(String[]::new);
        if (others.isEmpty()) {
            others = beginning(spelled);
        }
        if (others.isEmpty()) {
            others = resembling(spelled);
        }
        return others.isEmpty() ? null : new Choice(word, others);
    }

    private boolean known(String word) {
        return db.sql("select exists (select from search_word where word >= :word and word < :end)")
                .param("word", word)
                .param("end", word + "{")
                .query(Boolean.class)
                .single();
    }

    private List<String> containing(String word) {
        return db
                // materialized: the limit would have a kept plan read the whole vocabulary rather than its trigrams
                .sql(
                        "with found as materialized (select word from vocabulary where word like (select '%' || :word || '%'))"
                                + " select word from found limit " + OTHERS)
                .param("word", word)
                .query(String.class)
                .list();
    }

    private List<String> beginning(String[] spelled) {
        return db.sql("""
                select distinct v.word
                  from unnest((select :spelled::text[])) as w (word)
                 cross join lateral (select v.word from vocabulary v
                                      where v.word >= w.word and v.word < w.word || '{' order by v.word limit %1$d) v
                 limit %1$d""".formatted(OTHERS))
                .param("spelled", spelled)
                .query(String.class)
                .list();
    }

    /** Each look takes some milliseconds: of many spellings the first ones only. */
    private List<String> resembling(String[] spelled) {
        return db.sql("""
                select v.word
                  from unnest((select :spelled::text[])) as w (word)
                 cross join lateral (select v.word, similarity(v.word, w.word) as alike from vocabulary v
                                      where v.word %% w.word and similarity(v.word, w.word) >= 0.4
                                      order by 2 desc limit %1$d) v
                 group by v.word
                 order by max(v.alike) desc
                 limit %1$d""".formatted(OTHERS))
                .param("spelled", Arrays.copyOf(spelled, Math.min(spelled.length, LOOKS)))
                .query(String.class)
                .list();
    }
}
