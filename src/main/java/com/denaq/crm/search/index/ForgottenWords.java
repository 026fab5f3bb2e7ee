package com.denaq.crm.search.index;

import com.denaq.crm.contacts.PersonErased;
import com.denaq.crm.dealers.DealersErased;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets words that nobody has any more when somebody is erased. Otherwise they stay: a word that comes and goes costs
 * nothing, and forgetting has to keep writers out, or a word that comes back meanwhile would be missing.
 */
@Component
class ForgottenWords {

    private final JdbcClient db;
    private final WordTable table;

    ForgottenWords(JdbcClient db, WordTable table) {
        this.db = db;
        this.table = table;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void inTheSameTransaction(DealersErased event) {
        forget();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void inTheSameTransaction(PersonErased event) {
        table.refresh(List.of(event.dealer().value()));
        forget();
    }

    private void forget() {
        db.sql("lock table vocabulary in share row exclusive mode").update();
        db.sql("delete from vocabulary v where not exists (select from search_word w where w.word = v.word)")
                .update();
    }
}
