package com.denaq.crm.intake.entering;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.Match;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.NewLead;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Puts leads that looked similar before an admin. */
@Repository
public class ReviewRows {

    private final JdbcClient db;
    private final Clock clock;
    private final ObjectMapper json;

    ReviewRows(JdbcClient db, Clock clock, ObjectMapper json) {
        this.db = db;
        this.clock = clock;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Viewer viewer, List<NewLead> leads, List<Entered> entered) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            if (entered.get(i) instanceof Entered.Added added && added.inReview()) {
                rows.add(row(leads.get(i), added));
            }
        }
        if (!rows.isEmpty()) {
            db.sql("""
                    insert into review (dealer_id, similar_to, reasons, why, comment, asked_by, asked_at)
                    select dealer_id, similar_to, reasons, why, comment, :by, :now
                      from jsonb_to_recordset(:rows::jsonb) as r (
                           dealer_id bigint, similar_to bigint, reasons jsonb, why text, comment text)""")
                    .param("rows", json.writeValueAsString(rows))
                    .param("by", viewer.id().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private static Map<String, @Nullable Object> row(NewLead lead, Entered.Added added) {
        Match met = added.verdict().matches().getFirst();
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("dealer_id", added.dealer().value());
        row.put("similar_to", met.dealer().value());
        row.put("reasons", met.reasons().stream().map(Reason::kept).toList());
        row.put("why", lead.why() == null ? null : lead.why().name());
        row.put("comment", lead.comment());
        return row;
    }

    /** Their leads were taken back: nobody needs to look any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<DealerId> dealers) {
        db.sql("delete from review where dealer_id = any(:dealers) and decision is null")
                .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }
}
