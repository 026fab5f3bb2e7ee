package com.denaq.crm.papers.checklist;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.PaperCheck;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The guard of <em>agree</em>: every required paper is verified. */
@Component
class VerifiedPapers implements PaperCheck {

    private final JdbcClient db;

    VerifiedPapers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Missing> missing(DealerId dealer) {
        return db.sql("""
                select t.code, t.name_en, t.name_ru
                  from paper_type t
                 where t.required and not t.retired
                   and not exists (select from paper p
                                    where p.dealer_id = :dealer and p.paper_type = t.id and p.state = 'VERIFIED')
                 order by t.position, t.id""").param("dealer", dealer.value()).query(Missing.class).list();
    }
}
