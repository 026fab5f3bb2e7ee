package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.reading.ReadEmail;
import com.denaq.crm.reading.ReadPhone;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of this room: three queries for any number of dealers. Permission is asked before. */
@Repository
class ContactRows {

    /** Whose phones and e-mails: a person's, or with null the dealer's own. */
    record Whose(DealerId dealer, @Nullable ContactId contact) {}

    private static final String COLUMNS =
            "c.id, c.dealer_id, c.name, c.role, c.language, c.remark, c.do_not_call, c.created_at, c.version";

    private final JdbcClient db;

    ContactRows(JdbcClient db) {
        this.db = db;
    }

    Map<DealerId, List<Contact>> contacts(Collection<DealerId> dealers, Map<Whose, Reach> reach) {
        Map<DealerId, List<Contact>> found = new HashMap<>();
        db.sql("select " + COLUMNS + """
                  from contact c
                 where c.dealer_id = any((select :dealers)::bigint[]) and c.deleted_at is null
                 order by c.dealer_id, c.id""")
                .param("dealers", ids(dealers))
                .query(ContactRows::contact)
                .list()
                .forEach(each -> found.computeIfAbsent(each.dealer(), dealer -> new ArrayList<>())
                        .add(each.with(reach.getOrDefault(new Whose(each.dealer(), each.id()), Reach.NONE))));
        return found;
    }

    @Nullable
    Contact contact(ContactId id, boolean deleted) {
        return db.sql("select " + COLUMNS
                        + " from contact c where c.id = :id and (c.deleted_at is not null) = :deleted")
                .param("id", id.value())
                .param("deleted", deleted)
                .query(ContactRows::contact)
                .optional()
                .map(each ->
                        each.with(reach(List.of(each.dealer())).getOrDefault(new Whose(each.dealer(), id), Reach.NONE)))
                .orElse(null);
    }

    /** Of the dealers themselves and of their people. */
    Map<Whose, Reach> reach(Collection<DealerId> dealers) {
        Map<Whose, List<ReadPhone>> phones = new HashMap<>();
        db.sql("""
                select dealer_id, contact_id, typed, e164, extension from phone
                 where dealer_id = any((select :dealers)::bigint[]) order by dealer_id, position, id""").param("dealers", ids(dealers)).query(row -> {
            phones.computeIfAbsent(whose(row), whose -> new ArrayList<>())
                    .add(new ReadPhone(row.getString("typed"), row.getString("e164"), row.getString("extension")));
        });
        Map<Whose, Reach> reach = new HashMap<>();
        emails(dealers)
                .forEach((whose, emails) -> reach.put(whose, new Reach(phones.getOrDefault(whose, List.of()), emails)));
        phones.forEach((whose, numbers) -> reach.putIfAbsent(whose, new Reach(numbers, List.of())));
        return reach;
    }

    private Map<Whose, List<ReadEmail>> emails(Collection<DealerId> dealers) {
        Map<Whose, List<ReadEmail>> emails = new HashMap<>();
        db.sql("""
                select dealer_id, contact_id, typed, address, domain from email
                 where dealer_id = any((select :dealers)::bigint[]) order by dealer_id, position, id""").param("dealers", ids(dealers)).query(row -> {
            emails.computeIfAbsent(whose(row), whose -> new ArrayList<>())
                    .add(new ReadEmail(row.getString("typed"), row.getString("address"), row.getString("domain")));
        });
        return emails;
    }

    /** In place of what is there. */
    void write(Whose whose, Reach reach) {
        Long contact = whose.contact() == null ? null : whose.contact().value();
        erase("phone", whose.dealer(), contact);
        erase("email", whose.dealer(), contact);
        if (!reach.phones().isEmpty()) {
            db.sql("""
                    insert into phone (dealer_id, contact_id, typed, e164, extension, position)
                    select :dealer, :contact::bigint, typed, e164, extension, n - 1
                      from unnest(:typed::text[], :e164::text[], :extension::text[])
                           with ordinality as p(typed, e164, extension, n)""")
                    .param("dealer", whose.dealer().value())
                    .param("contact", contact)
                    .param("typed", reach.typedPhones().toArray(String[]::new))
                    .param("e164", reach.phones().stream().map(ReadPhone::e164).toArray(String[]::new))
                    .param(
                            "extension",
                            reach.phones().stream().map(ReadPhone::extension).toArray(String[]::new))
                    .update();
        }
        if (!reach.emails().isEmpty()) {
            db.sql("""
                    insert into email (dealer_id, contact_id, typed, address, domain, position)
                    select :dealer, :contact::bigint, typed, address, domain, n - 1
                      from unnest(:typed::text[], :address::text[], :domain::text[])
                           with ordinality as e(typed, address, domain, n)""")
                    .param("dealer", whose.dealer().value())
                    .param("contact", contact)
                    .param("typed", reach.typedEmails().toArray(String[]::new))
                    .param(
                            "address",
                            reach.emails().stream().map(ReadEmail::address).toArray(String[]::new))
                    .param(
                            "domain",
                            reach.emails().stream().map(ReadEmail::domain).toArray(String[]::new))
                    .update();
        }
    }

    private void erase(String table, DealerId dealer, @Nullable Long contact) {
        db.sql("delete from " + table
                        + " where dealer_id = :dealer and contact_id is not distinct from :contact::bigint")
                .param("dealer", dealer.value())
                .param("contact", contact)
                .update();
    }

    private static Whose whose(ResultSet row) throws SQLException {
        DealerId dealer = new DealerId(row.getLong("dealer_id"));
        long contact = row.getLong("contact_id");
        return new Whose(dealer, row.wasNull() ? null : new ContactId(contact));
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                new ContactId(row.getLong("id")),
                new DealerId(row.getLong("dealer_id")),
                row.getString("name"),
                row.getString("role"),
                row.getString("language"),
                row.getString("remark"),
                row.getBoolean("do_not_call"),
                Reach.NONE,
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }

    private static Long[] ids(Collection<DealerId> dealers) {
        return dealers.stream().map(DealerId::value).toArray(Long[]::new);
    }
}
