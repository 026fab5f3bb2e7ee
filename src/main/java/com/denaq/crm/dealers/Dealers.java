package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.NotFound;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds dealers, for whoever may read them. */
@Repository
public class Dealers {

    private final JdbcClient db;

    Dealers(JdbcClient db) {
        this.db = db;
    }

    /** In full. Throws {@link NotFound} also where the viewer may not know it. */
    public Dealer read(Viewer viewer, DealerId id) {
        return find(viewer, id).orElseThrow(() -> new NotFound("dealer " + id));
    }

    public Optional<Dealer> find(Viewer viewer, DealerId id) {
        return select(viewer, id, viewer.mayRead("d"), "");
    }

    /** The dealer's card, which colleagues may see too: only {@code name}, {@code place}, stage and owner of it. */
    public Optional<Dealer> card(Viewer viewer, DealerId id) {
        return select(viewer, id, viewer.maySee("d"), "");
    }

    /** Those of them whose cards the viewer may see, in that order. */
    public List<Dealer> cards(Viewer viewer, Collection<DealerId> ids) {
        return db.sql("select " + DealerRows.COLUMNS + """
                  from unnest(:ids::bigint[]) with ordinality as w (id, place)
                  join dealer d on d.id = w.id
                 where d.merged_into is null and\s""" + viewer.maySee("d") + " order by w.place")
                .param("ids", ids.stream().map(DealerId::value).toArray(Long[]::new))
                .params(viewer.params())
                .query(DealerRows::dealer)
                .list();
    }

    /**
     * For a change: locks the dealer to the end of the transaction, the first lock to be taken. Throws
     * {@link NotFound} for whoever may not change it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dealer forChange(Viewer viewer, DealerId id) {
        return select(viewer, id, viewer.mayRead("d"), "for update of d")
                .filter(dealer -> viewer.mayChange(dealer.ownership()))
                .orElseThrow(() -> new NotFound("dealer " + id + " for change"));
    }

    /** For the daily work, which a lead creator doesn't do: calls, notes, steps, stages. As {@link #forChange}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dealer forWork(Viewer viewer, DealerId id) {
        Dealer dealer = forChange(viewer, id);
        if (!viewer.mayWork(dealer.ownership())) {
            throw new NotFound("dealer " + id + " for work");
        }
        return dealer;
    }

    /** For what happens by itself. Empty when it is in the recycle bin. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Dealer> forItself(DealerId id) {
        // all dealers: nobody asks, the house itself does it
        return db.sql("select " + DealerRows.COLUMNS + """
                  from dealer d
                 where d.id = :id and d.deleted_at is null and d.merged_into is null
                   for update of d""")
                .param("id", id.value())
                .query(DealerRows::dealer)
                .optional();
    }

    private Optional<Dealer> select(Viewer viewer, DealerId id, String permission, String lock) {
        return db.sql("select " + DealerRows.COLUMNS + """
                  from dealer d
                 where d.id = :id and d.merged_into is null and\s""" + permission + " " + lock)
                .param("id", id.value())
                .params(viewer.params())
                .query(DealerRows::dealer)
                .optional();
    }
}
