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
                select t.code, t.name_en, t.name_ru, p.state
                  from paper_type t
                  left join paper p on p.dealer_id = :dealer and p.paper_type = t.id
                 where t.required and not t.retired and p.state is distinct from 'VERIFIED'
                 order by t.position, t.id""").param("dealer", dealer.value()).query(Missing.class).list();
    }
}
