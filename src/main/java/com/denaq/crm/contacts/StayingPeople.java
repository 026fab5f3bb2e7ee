package com.denaq.crm.contacts;

import com.denaq.crm.dealers.MergedDealers;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When two dealers are parted again, people go back to the one they came from. What happened with them since stays with
 * the other, and so do they: as a copy.
 */
@Component
public class StayingPeople {

    private final JdbcClient db;

    StayingPeople(JdbcClient db) {
        this.db = db;
    }

    /** Copies those that have none yet; {@link MergedDealers#copies} tells which. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copy(MergedDealers merge, Collection<Long> people) {
        for (long person : people.stream().sorted().toList()) {
            merge.copies().computeIfAbsent(person, none -> copied(merge, person));
        }
    }

    private long copied(MergedDealers merge, long person) {
        long copy = db.sql("""
                insert into contact (dealer_id, name, role, language, remark, do_not_call, created_at, created_by,
                                     deleted_at, at_entry, before)
                select :winner, name, role, language, remark, do_not_call, created_at, created_by, deleted_at, at_entry, before
                  from contact where id = :person returning id""")
                .params(merge.params())
                .param("person", person)
                .query(Long.class)
                .single();
        run(merge, person, copy, """
                insert into phone (dealer_id, contact_id, typed, e164, extension, position)
                select :winner, :copy, typed, e164, extension, position from phone where contact_id = :person""");
        run(merge, person, copy, """
                insert into email (dealer_id, contact_id, typed, address, domain, position)
                select :winner, :copy, typed, address, domain, position from email where contact_id = :person""");
        return copy;
    }

    private void run(MergedDealers merge, long person, long copy, String sql) {
        db.sql(sql)
                .params(merge.params())
                .param("person", person)
                .param("copy", copy)
                .update();
    }
}
