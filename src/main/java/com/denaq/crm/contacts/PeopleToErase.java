package com.denaq.crm.contacts;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Emails;
import com.denaq.crm.reading.Phones;
import com.denaq.crm.reading.ReadPhone;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Finds those who ask to be forgotten, wherever something of them is left: also who was removed from their dealer, who has
 * another name or other numbers by now, and whose dealer is in the recycle bin.
 */
@Service
public class PeopleToErase {

    /** So many are shown at once. */
    public static final int MOST = 20;

    private static final int FEWEST_DIGITS = 7; // as many as the index of former numbers keeps
    private static final int SHORTEST_EMAIL = 3;
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final String EMAILS_BEFORE = "jsonb_path_query_array(before, '$.reach.emails[*].address')";
    private static final String PHONES_BEFORE = "jsonb_path_query(before, '$.reach.phones[*].e164 ? (@ != null)')";
    /** As the index of former names has it. */
    private static final String RENAMED =
            "subject = 'contact' and action = 'changed' and changes #>> '{name,0}' is not null";

    private final JdbcClient db;
    private final Settings settings;

    PeopleToErase(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /**
     * Somebody who may be meant.
     *
     * @param former the names they had before
     * @param reach one of their phones or e-mails, or of those they had
     * @param removed from their dealer
     * @param live whether the dealer isn't in the recycle bin
     */
    public record Person(
            long id,
            long dealer,
            String name,
            String dealerName,
            @Nullable String former,
            @Nullable String reach,
            boolean removed,
            boolean live) {}

    /** A dealer that has what was asked for as its own. */
    public record Owner(long id, String name) {}

    /**
     * @param more whether there are others who aren't shown
     * @param little whether it was too little to look for anybody
     */
    public record Sought(List<Person> people, boolean more, List<Owner> owners, boolean little) {

        static final Sought TOO_LITTLE = new Sought(List.of(), false, List.of(), true);

        public boolean nobody() {
            return people.isEmpty() && owners.isEmpty();
        }
    }

    /** By a whole e-mail, the last digits of a phone, their dealer's number ({@code D-42}), or words of a name of theirs. */
    public Sought find(Viewer viewer, String typed) {
        PersonErasure.mustDelete(viewer);
        String text =
                typed.substring(0, Math.min(typed.length(), LONGEST)).strip().toLowerCase(Locale.ROOT);
        Optional<DealerId> dealer = DealerId.typed(text);
        if (dealer.isPresent()) {
            return found(
                    people("c.dealer_id = :dealer").param("dealer", dealer.get().value()), List.of());
        }
        if (text.contains("@")) {
            return text.length() < SHORTEST_EMAIL ? Sought.TOO_LITTLE : byEmail(text);
        }
        String digits = text.replaceAll("\\D", "");
        return digits.length() >= FEWEST_DIGITS ? byPhone(text, digits) : byName(text);
    }

    /** That one alone, as long as there is something to erase. */
    public Sought one(Viewer viewer, ContactId contact) {
        PersonErasure.mustDelete(viewer);
        return found(people("c.id = :id").param("id", contact.value()), List.of());
    }

    private Sought byEmail(String text) {
        String read = Emails.read(text).getFirst().address();
        String address = read == null ? text : read;
        String having = "from email where address = :address";
        return found(
                people(among("contact_id " + having + " union all select id from contact"
                                + " where before is not null and " + EMAILS_BEFORE + " @> to_jsonb(:address::text)"))
                        .param("address", address),
                owners(having).param("address", address).query(Owner.class).list());
    }

    private Sought byPhone(String text, String digits) {
        String[] read = Phones.read(text, settings.homeCountry()).stream()
                .map(ReadPhone::e164)
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        String[] ends = Stream.concat(Stream.of(digits), Stream.of(read))
                .map(each -> each.substring(Math.max(0, each.length() - FEWEST_DIGITS)))
                .distinct()
                .toArray(String[]::new);
        String tail = new StringBuilder(digits).reverse().toString();
        String having = """
                from phone
                 where (e164 = any(:read)
                        or reverse(e164) collate "C" >= :tail and reverse(e164) collate "C" < :tail || ':')""";
        return found(
                people(among("contact_id " + having
                                + " union all select id from contact where before is not null and phone_ends(before) && :ends::text[]"
                                + " and exists (select from " + PHONES_BEFORE + " p"
                                + " where p #>> '{}' = any(:read) or p #>> '{}' like '%' || :digits)"))
                        .param("read", read)
                        .param("ends", ends)
                        .param("digits", digits)
                        .param("tail", tail),
                owners(having)
                        .param("read", read)
                        .param("tail", tail)
                        .query(Owner.class)
                        .list());
    }

    private Sought byName(String text) {
        String words = BETWEEN_WORDS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        if (text.codePoints().filter(Character::isLetter).count() < 2) {
            return Sought.TOO_LITTLE;
        }
        return found(
                people(among("id from contact where to_tsvector('simple', name) @@ to_tsquery('simple', :words)"
                                + " union all select subject_id from audit_entry where " + RENAMED
                                + " and to_tsvector('simple', changes #>> '{name,0}') @@ to_tsquery('simple', :words)"))
                        .param("words", words),
                List.of());
    }

    /** An array, which is made first: for the sake of the order the planner would walk through all people. */
    private static String among(String selected) {
        return "c.id = any(array(select " + selected + "))";
    }

    private JdbcClient.StatementSpec people(String which) {
        return db.sql("""
                select c.id, c.dealer_id as dealer, c.name, d.name as dealer_name,
                       c.deleted_at is not null as removed, d.deleted_at is null as live,
                       (select string_agg(f.name, ', ' order by f.name) from (%s) f where f.name <> c.name) as former,
                       coalesce((select min(typed) from email where contact_id = c.id),
                                (select min(typed) from phone where contact_id = c.id),
                                c.before #>> '{reach,emails,0,typed}', c.before #>> '{reach,phones,0,typed}') as reach
                  from contact c join dealer d on d.id = c.dealer_id -- all dealers: only who may delete asks
                 where d.erased_at is null and c.name <> '–' and\s""".formatted(PersonErasure.FORMER_NAMES) + which + " order by c.id limit " + (MOST + 1));
    }

    private JdbcClient.StatementSpec owners(String having) {
        return db.sql("""
                select d.id, d.name from dealer d -- all dealers: only who may delete asks
                 where d.deleted_at is null and d.id = any(array(select dealer_id %s and contact_id is null))
                 order by d.id limit %d""".formatted(having, MOST));
    }

    private static Sought found(JdbcClient.StatementSpec asked, List<Owner> owners) {
        List<Person> people = asked.query(Person.class).list();
        return new Sought(people.stream().limit(MOST).toList(), people.size() > MOST, owners, false);
    }
}
