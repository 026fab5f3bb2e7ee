package com.denaq.crm.intake.entering;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import com.denaq.crm.reading.Phones;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts and rows of lists stay as counted, without what was typed. */
@Component
class ErasedEntries {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String BETWEEN_DIGITS = " ()-./\u00a0\u2009\u202f\u2010\u2011\u2012\u2013";
    private static final String NEVER = "x^y";

    private static final String CELLS = "lower(array_to_string(cells, '|'))";
    private static final String TYPED = "lower(concat_ws('|', name, typed::text))";

    private final JdbcClient db;

    ErasedEntries(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(DealersErased erased) {
        run("update lead_attempt set name = null, city = null, typed = '{}' where dealer_id = any(:dealers)", erased);
        run("update review set comment = null where dealer_id = any(:dealers)", erased);
        run("update lead_list_row set cells = '{}', why = null, given = null where dealer_id = any(:dealers)", erased);
        run("""
                update lead_list_row set why = null -- what it resembled
                 where why ->> 'dealer' is not null and why ->> 'dealer' = any(:dealers::bigint[]::text[])""", erased);
    }

    private void run(String sql, DealersErased erased) {
        db.sql(sql).param("dealers", erased.ids()).update();
    }

    /**
     * By their numbers and addresses they are known in whatever list; by their name, which may be others' too, only in what
     * resembles their dealer. All rows of all lists are looked through, for no index tells cells: that is seldom.
     */
    @EventListener
    void on(PersonErased erased) {
        with(erased, """
                update lead_list_row r
                   set cells = '{}', why = '{"problem": "intake.row.erased", "arguments": [], "reasons": []}', choice_before = null,
                       verdict = case when result is null and verdict is not null then 'UNREADABLE' else verdict end,
                       choice = case when result is null then 'SKIP' else choice end -- nothing shall bring them in again
                 where dealer_id = :dealer""" + orReached(CELLS) + " or " + CELLS + """
                       ~ all(:name)
                       and (why ->> 'dealer' = :dealer::text
                            or exists (select from lead_list_row a
                                        where a.list_id = r.list_id and a.n = r.twin_of and a.dealer_id = :dealer))""");
        with(erased, """
                update lead_attempt
                   set typed = typed - array['phones', 'emails', 'remark'],
                       name = case when lower(name) ~ all(:name) then null else name end
                 where dealer_id = :dealer and lower(name) ~ all(:name)""" + orReached(TYPED));
    }

    /** Whether there is an address or a number of theirs, however it is written. */
    private static String orReached(String text) {
        return """

                    or %1$s ~ any(:emails)
                    or exists (select from unnest(:phones) p where strpos(translate(%1$s, :between, ''), p) > 0)
                """.formatted(text);
    }

    private void with(PersonErased erased, String sql) {
        db.sql(sql)
                .param("dealer", erased.dealer().value())
                .param("name", name(erased.known().name()))
                .param("emails", patterns(erased.known().emails().stream().map(ErasedEntries::email)))
                .param("phones", patterns(erased.known().phones().stream().map(Phones::national)))
                .param("between", BETWEEN_DIGITS)
                .update();
    }

    /** All words of it, in whatever order; nobody is found by a name that has none. */
    private static String[] name(String name) {
        String[] words = patterns(BETWEEN_WORDS
                .splitAsStream(name.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> "\\m" + word + "\\M"));
        return words.length == 0 ? new String[] {NEVER} : words;
    }

    /** As a whole: it isn't the end of another. */
    private static String email(String address) {
        return "(^|[^a-z0-9._+-])" + address.replaceAll("(?=\\p{Punct})", "\\\\") + "($|[^a-z0-9_-])";
    }

    private static String[] patterns(Stream<String> each) {
        return each.toArray(String[]::new);
    }
}
