package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.NotFound;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds dealers, for whoever may read them. */
@Repository
public class Dealers {

    /** Nobody else changes it, and no row that points to it comes meanwhile: a merge must not leave one behind. */
    private static final String LOCK = "for update of d";

    private final JdbcClient db;

    Dealers(JdbcClient db) {
        this.db = db;
    }

    /** In full. Throws {@link NotFound} also where the viewer may not know it. */
    public Dealer read(Viewer viewer, DealerId id) {
        return find(viewer, id).orElseThrow(() -> new NotFound("dealer " + id));
    }

    /** As {@link #read}, for who does the daily work with it: what a form is opened and drawn anew with. */
    public Dealer readForWork(Viewer viewer, DealerId id) {
        return workable(viewer, read(viewer, id));
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

    /** Those of them whose cards the viewer may see, or whose number leads to where they were merged. */
    public Set<DealerId> there(Viewer viewer, Collection<DealerId> ids) {
        return new HashSet<>(
                db.sql("select d.id from dealer d where d.id = any((select :ids)::bigint[]) and " + viewer.maySee("d"))
                        .param("ids", ids.stream().map(DealerId::value).toArray(Long[]::new))
                        .params(viewer.params())
                        .query((row, number) -> new DealerId(row.getLong(1)))
                        .list());
    }

    /**
     * For a change: locks the dealer to the end of the transaction, the first lock to be taken. Throws
     * {@link NotFound} for whoever may not change it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dealer forChange(Viewer viewer, DealerId id) {
        return select(viewer, id, viewer.mayRead("d"), LOCK)
                .filter(dealer -> viewer.mayChange(dealer.ownership()))
                .orElseThrow(() -> new NotFound("dealer " + id + " for change"));
    }

    /** For the daily work, which a lead creator doesn't do: calls, notes, steps, stages. As {@link #forChange}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dealer forWork(Viewer viewer, DealerId id) {
        return workable(viewer, forChange(viewer, id));
    }

    private static Dealer workable(Viewer viewer, Dealer dealer) {
        if (!viewer.mayWork(dealer.ownership())) {
            throw new NotFound("dealer " + dealer.id() + " for work");
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
                 """ + LOCK)
                .param("id", id.value())
                .query(DealerRows::dealer)
                .optional();
    }

    /** Locks these in one order, whatever has become of them; permission is asked next. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<DealerId> ids) {
        db.sql(
                        "select 1 from dealer -- all dealers: locked before anything is asked\n where id = any((select :ids)::bigint[]) order by id for update")
                .param("ids", ids.stream().map(DealerId::value).toArray(Long[]::new))
                .query()
                .listOfRows();
    }

    /** The dealer into which this one was merged, at the end of all merges; empty for any other, and where the viewer may not see it. */
    public Optional<DealerId> survivor(Viewer viewer, DealerId id) {
        return Optional.ofNullable(survivors(viewer, List.of(id)).get(id));
    }

    /** The same of several; one that wasn't merged, or into what the viewer may not see, is missing. */
    public Map<DealerId, DealerId> survivors(Viewer viewer, Collection<DealerId> ids) {
        Map<DealerId, DealerId> survivors = new HashMap<>();
        db.sql("""
                with recursive way as (
                    select id as first, merged_into as id, 1 as n from dealer
                     where id = any((select :ids)::bigint[]) and merged_into is not null -- all dealers
                    union all
                    select way.first, d.merged_into, n + 1 from way join dealer d on d.id = way.id -- all dealers: the last is asked for
                     where d.merged_into is not null and n < 100)
                select way.first, d.id from way join dealer d on d.id = way.id
                 where d.merged_into is null and\s""" + viewer.maySee("d"))
                .param("ids", ids.stream().map(DealerId::value).toArray(Long[]::new))
                .params(viewer.params())
                .query(row -> {
                    survivors.put(new DealerId(row.getLong(1)), new DealerId(row.getLong(2)));
                });
        return survivors;
    }

    /** Those that were merged into this one, by whatever way, the latest numbers first; whoever asks may read it. */
    public List<DealerId> mergedInto(DealerId survivor) {
        return db.sql("""
                with recursive way as (
                    select id, 1 as n from dealer where merged_into = :survivor -- all dealers: only their numbers
                    union all
                    select d.id, n + 1 from way join dealer d on d.merged_into = way.id -- all dealers: the same
                     where n < 100)
                select id from way order by id desc""")
                .param("survivor", survivor.value())
                .query((row, number) -> new DealerId(row.getLong(1)))
                .list();
    }

    /** Whether it was merged and is one that the viewer may see: also where the survivor isn't. */
    public boolean merged(Viewer viewer, DealerId id) {
        return db.sql("select exists (select from dealer d where d.id = :id and d.merged_into is not null and "
                        + viewer.maySee("d") + ")")
                .param("id", id.value())
                .params(viewer.params())
                .query(Boolean.class)
                .single();
    }

    /**
     * One that was deleted.
     *
     * @param by the name of who did
     */
    public record Deleted(String name, String by, Instant at) {}

    /** Where it lies in the recycle bin, and the viewer could read it if it didn't. */
    public Optional<Deleted> deleted(Viewer viewer, DealerId id) {
        return db.sql("""
                select d.name, u.name as by, d.deleted_at as at
                  from dealer d join app_user u on u.id = d.deleted_by
                 where d.id = :id and d.deleted_at is not null and d.erased_at is null and d.merged_into is null
                   and\s""" + viewer.mayReadRow("d"))
                .param("id", id.value())
                .params(viewer.params())
                .query(Deleted.class)
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
