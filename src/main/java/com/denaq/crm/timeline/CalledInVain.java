package com.denaq.crm.timeline;

import com.denaq.crm.contacts.WrongNumbers;
import com.denaq.crm.dealers.DealerId;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last call after which one knows says whether a number is wrong: taking that call back, or reaching somebody there,
 * makes it right again.
 */
@Component
class CalledInVain implements WrongNumbers {

    private final JdbcClient db;

    CalledInVain(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Wrong of(DealerId dealer) {
        return new Wrong(Set.copyOf(db.sql("""
                select dialled
                  from (select distinct on (dialled) dialled, outcome from activity
                         where dealer_id = :dealer and dialled is not null and deleted_at is null
                           and outcome in %s
                         order by dialled, at desc, id desc) latest
                 where outcome = 'WRONG_NUMBER'""".formatted(CallOutcome.OF_NUMBER))
                .param("dealer", dealer.value())
                .query(String.class)
                .list()));
    }
}
