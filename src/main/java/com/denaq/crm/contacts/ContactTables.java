package com.denaq.crm.contacts;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import com.denaq.crm.dealers.MergedDealers;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People move with their numbers when two dealers become one. Somebody of whom the winner knows all that the loser knows
 * stays behind: they are not doubled. The dealer's own numbers are copied, as far as the winner lacks them.
 */
@Component
@Order(10)
class ContactTables implements DealerTables {

    private static final String ADD_PHONES = """
            with added as (
                insert into phone (dealer_id, typed, e164, extension, position)
                select :winner, o.typed, o.e164, o.extension, 1000 + o.position
                  from phone o
                 where o.dealer_id = :loser and o.contact_id is null and not exists (
                       select from phone w where w.dealer_id = :winner and w.contact_id is null
                          and coalesce(w.e164, w.typed) = coalesce(o.e164, o.typed)
                          and w.extension is not distinct from o.extension)
                returning typed, e164, extension)
            insert into merge_row (merge_id, relation, key)
            select distinct :merge, 'phone', coalesce(e164, typed) || ' x' || coalesce(extension, '') from added""";

    private static final String ADD_EMAILS = """
            with added as (
                insert into email (dealer_id, typed, address, domain, position)
                select :winner, o.typed, o.address, o.domain, 1000 + o.position
                  from email o
                 where o.dealer_id = :loser and o.contact_id is null and not exists (
                       select from email w where w.dealer_id = :winner and w.contact_id is null
                          and coalesce(w.address, w.typed) = coalesce(o.address, o.typed))
                returning typed, address)
            insert into merge_row (merge_id, relation, key)
            select distinct :merge, 'email', coalesce(address, typed) from added""";

    private final JdbcClient db;
    private final Contacts contacts;

    ContactTables(JdbcClient db, Contacts contacts) {
        this.db = db;
        this.contacts = contacts;
    }

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("contact")
                        .merge(Fate.MOVED)
                        .delete(Fate.KEPT)
                        .erase(Fate.EMPTIED)
                        .handOver(Fate.KEPT),
                DealerTable.named("phone")
                        .merge(Fate.COPIED)
                        .delete(Fate.KEPT)
                        .erase(Fate.REMOVED)
                        .handOver(Fate.KEPT),
                DealerTable.named("email")
                        .merge(Fate.COPIED)
                        .delete(Fate.KEPT)
                        .erase(Fate.REMOVED)
                        .handOver(Fate.KEPT));
    }

    @Override
    public void merge(MergedDealers merge) {
        List<Contact> known = contacts.of(merge.winner());
        for (Contact other : contacts.of(merge.loser())) {
            Together.twin(known, other)
                    .ifPresent(twin ->
                            merge.twins().put(other.id().value(), twin.id().value()));
        }
        run(merge, """
                with moved as (
                    update contact set dealer_id = :winner
                     where dealer_id = :loser and not id = any(:twins) returning id)
                insert into merge_row (merge_id, relation, key) select :merge, 'contact', id::text from moved""");
        move(merge, "winner", "loser");
        run(merge, ADD_PHONES);
        run(merge, ADD_EMAILS);
    }

    @Override
    public void undo(MergedDealers merge) {
        run(merge, """
                update contact c set dealer_id = :loser
                  from merge_row m
                 where m.merge_id = :merge and m.relation = 'contact' and m.key = c.id::text and c.dealer_id = :winner""");
        move(merge, "loser", "winner");
        run(merge, """
                delete from phone p using merge_row m
                 where m.merge_id = :merge and m.relation = 'phone' and p.dealer_id = :winner and p.contact_id is null
                   and m.key = coalesce(p.e164, p.typed) || ' x' || coalesce(p.extension, '')""");
        run(merge, """
                delete from email e using merge_row m
                 where m.merge_id = :merge and m.relation = 'email' and e.dealer_id = :winner and e.contact_id is null
                   and m.key = coalesce(e.address, e.typed)""");
    }

    /** Numbers go where their people went. */
    private void move(MergedDealers merge, String to, String from) {
        for (String table : List.of("phone", "email")) {
            run(merge, """
                    update %s r set dealer_id = :%s
                      from contact c where c.id = r.contact_id and r.dealer_id = :%s and c.dealer_id <> r.dealer_id""".formatted(table, to, from));
        }
    }

    private void run(MergedDealers merge, String sql) {
        db.sql(sql).params(merge.params()).param("twins", merge.twinsOfLoser()).update();
    }
}
