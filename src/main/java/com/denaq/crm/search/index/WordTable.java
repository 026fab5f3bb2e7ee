package com.denaq.crm.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out the words of dealers and keeps them in their table. */
@Component
class WordTable {

    private final JdbcClient db;

    WordTable(JdbcClient db) {
        this.db = db;
    }

    /** Set-wise: a few statements for all of them; what is right already isn't written again. */
    void refresh(Collection<Long> dealers) {
        Long[] ids = dealers.toArray(Long[]::new);
        Map<Long, Words> wanted = wanted(ids);
        Columns gone = new Columns();
        db.sql("select dealer_id, word, field from search_word where dealer_id = any((select :ids)::bigint[])")
                .param("ids", ids)
                .query(row -> {
                    Words kept = wanted.get(row.getLong(1));
                    Word word = new Word(row.getString(2), row.getInt(3));
                    if (kept == null || !kept.all.remove(word)) {
                        gone.add(row.getLong(1), word);
                    }
                });
        write(gone, """
                delete from search_word s
                 using unnest(:dealers::bigint[], :words::text[], :fields::smallint[]) as g (dealer_id, word, field)
                 where s.dealer_id = g.dealer_id and s.word = g.word and s.field = g.field""");
        insert(wanted);
    }

    /** Of dealers that have no words yet. */
    void enter(Collection<Long> dealers) {
        insert(wanted(dealers.toArray(Long[]::new)));
    }

    /** Whose the dealers are by now, beside each of their words. */
    void own(Collection<Long> dealers) {
        db.sql("""
                update search_word w set owner_id = d.owner_id
                  from dealer d -- all dealers: each has its words
                 where d.id = any((select :ids)::bigint[]) and w.dealer_id = d.id and w.owner_id is distinct from d.owner_id""").param("ids", dealers.toArray(Long[]::new)).update();
    }

    /** The words of a dealer, and whose it is. */
    record Words(@Nullable Long owner, Set<Word> all) {}

    /** The words that these dealers shall have; dealers in the recycle bin and merged ones have none. */
    Map<Long, Words> wanted(Long[] ids) {
        Map<Long, Set<Word>> words = new HashMap<>();
        Map<Long, Words> wanted = new HashMap<>();
        db.sql("""
                select id, 'DEALER' as what, name as text, site, city, owner_id
                  from dealer -- all dealers: who may find them is asked when somebody searches
                 where id = any((select :ids)::bigint[]) and deleted_at is null and merged_into is null
                 union all
                select dealer_id, field, value, null, null, null from former_fact
                 where dealer_id = any((select :ids)::bigint[]) and field <> 'PLACE'
                 union all
                select dealer_id, 'PERSON', name, null, null, null from contact
                 where dealer_id = any((select :ids)::bigint[]) and deleted_at is null""").param("ids", ids).query(row -> {
            Set<Word> all = words.computeIfAbsent(row.getLong("id"), id -> new HashSet<>());
            all.addAll(words(row));
            if (row.getString("what").equals("DEALER")) {
                wanted.put(row.getLong("id"), new Words(row.getObject("owner_id", Long.class), all));
            }
        });
        return wanted;
    }

    private static Set<Word> words(ResultSet row) throws SQLException {
        String text = row.getString("text");
        return switch (row.getString("what")) {
            case "DEALER" ->
                Stream.of(
                                Word.of(text, Word.NAME),
                                Word.ofSite(row.getString("site")),
                                Word.of(row.getString("city"), Word.CITY))
                        .flatMap(Set::stream)
                        .collect(Collectors.toSet());
            case "PERSON" -> Word.of(text, Word.PERSON);
            case "SITE" -> Word.ofSite(text);
            default -> Word.of(text, Word.FORMER);
        };
    }

    /** The vocabulary in its order, so that two transactions with the same new words don't wait for each other. */
    private void insert(Map<Long, Words> wanted) {
        Columns come = new Columns();
        wanted.forEach((dealer, words) -> words.all.forEach(word -> come.add(dealer, word)));
        write(come, """
                with learnt as (insert into vocabulary (word)
                                select distinct word from unnest(:words::text[]) as w (word) order by word
                                    on conflict do nothing)
                insert into search_word (dealer_id, word, field, owner_id)
                select c.*, d.owner_id
                  from unnest(:dealers::bigint[], :words::text[], :fields::smallint[]) as c (dealer_id, word, field)
                  join dealer d on d.id = c.dealer_id -- all dealers: each has its words""");
    }

    private void write(Columns rows, String sql) {
        if (!rows.dealers.isEmpty()) {
            db.sql(sql)
                    .param("dealers", rows.dealers.toArray(Long[]::new))
                    .param("words", rows.words.toArray(String[]::new))
                    .param("fields", rows.fields.toArray(Short[]::new))
                    .update();
        }
    }

    private static final class Columns {
        final List<Long> dealers = new ArrayList<>();
        final List<String> words = new ArrayList<>();
        final List<Short> fields = new ArrayList<>();

        void add(long dealer, Word word) {
            dealers.add(dealer);
            words.add(word.text());
            fields.add((short) word.field());
        }
    }
}
