package com.denaq.crm.listing.screen;

import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.steps.Neglect;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many dealers wait for an answer that is nobody's to give: an admin gives them to somebody, or answers. */
@Repository
public class Unanswered {

    private final JdbcClient db;

    Unanswered(JdbcClient db) {
        this.db = db;
    }

    /** Exact to as many as lists are counted. */
    public long count() {
        return Objects.requireNonNull(
                db.sql("select count(*) from (select from dealer_listing l -- all dealers: for admins"
                                + " \n where " + Neglect.NOBODY_ANSWERS.condition("l") + "\n limit "
                                + (DealerLists.COUNTED_TO + 1) + ") waiting")
                        .query(Long.class)
                        .single());
    }
}
