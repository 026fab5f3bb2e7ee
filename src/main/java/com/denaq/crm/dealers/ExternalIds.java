package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** By which names other systems know dealers. */
@Repository
public class ExternalIds {

    private final JdbcClient db;
    private final Audit audit;

    ExternalIds(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    public List<ExternalId> of(DealerId dealer) {
        return db.sql("select system, id from external_id where dealer_id = :dealer order by system, id")
                .param("dealer", dealer.value())
                .query((row, n) -> new ExternalId(row.getString("system"), row.getString("id")))
                .list();
    }

    /** A dealer without any is missing. */
    public Map<DealerId, List<ExternalId>> ofDealers(Collection<DealerId> dealers) {
        Map<DealerId, List<ExternalId>> ids = new HashMap<>();
        if (!dealers.isEmpty()) {
            db.sql(
                            "select dealer_id, system, id from external_id where dealer_id = any((select :dealers)::bigint[]) order by system, id")
                    .param("dealers", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                    .query(row -> {
                        ids.computeIfAbsent(new DealerId(row.getLong("dealer_id")), none -> new ArrayList<>())
                                .add(new ExternalId(row.getString("system"), row.getString("id")));
                    });
        }
        return ids;
    }

    /** Those of them that some dealer has already, also one in the recycle bin. */
    public Map<ExternalId, DealerId> taken(Collection<ExternalId> ids) {
        Map<ExternalId, DealerId> taken = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql("""
                    select e.system, e.id, e.dealer_id
                      from external_id e
                      join unnest(:systems::text[], :ids::text[]) as w (system, id) using (system, id)""")
                    .param("systems", ids.stream().map(ExternalId::system).toArray(String[]::new))
                    .param("ids", ids.stream().map(ExternalId::id).toArray(String[]::new))
                    .query(row -> {
                        taken.put(
                                new ExternalId(row.getString("system"), row.getString("id")),
                                new DealerId(row.getLong("dealer_id")));
                    });
        }
        return taken;
    }

    /** Those of them that are in the recycle bin leave theirs to who is entered in their stead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Collection<DealerId> deleted) {
        db.sql("""
                delete from external_id e using dealer d -- all dealers: the caller has asked
                 where d.id = e.dealer_id and d.deleted_at is not null and e.dealer_id = any(:dealers)""")
                .param("dealers", deleted.stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }

    /** Whether that dealer is in the recycle bin, where it keeps its ids: it may be restored. For agents and admins. */
    public boolean keptInBin(DealerId dealer) {
        return db.sql("""
                select exists (select from dealer -- all dealers: that an id is taken is told to agents and admins
                                where id = :dealer and deleted_at is not null)""").param("dealer", dealer.value()).query(Boolean.class).single();
    }

    /** For dealers that were just entered; an id that somebody took meanwhile breaks the transaction, which is tried again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Map<ExternalId, DealerId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        db.sql("""
                insert into external_id (system, id, dealer_id)
                select * from unnest(:systems::text[], :ids::text[], :dealers::bigint[])""")
                .param("systems", ids.keySet().stream().map(ExternalId::system).toArray(String[]::new))
                .param("ids", ids.keySet().stream().map(ExternalId::id).toArray(String[]::new))
                .param("dealers", ids.values().stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }

    /**
     * These and no others from now on. The caller holds the dealer's lock.
     *
     * @return one of them that another dealer has: then nothing is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Map.Entry<ExternalId, DealerId>> replace(DealerId dealer, Collection<ExternalId> ids, UserId by) {
        Optional<Map.Entry<ExternalId, DealerId>> others = taken(ids).entrySet().stream()
                .filter(each -> !each.getValue().equals(dealer))
                .findFirst();
        List<ExternalId> before = of(dealer);
        List<ExternalId> after = ids.stream().distinct().toList();
        if (others.isPresent() || Set.copyOf(before).equals(Set.copyOf(after))) {
            return others;
        }
        takeBack(dealer, before.stream().filter(each -> !after.contains(each)).toList());
        give(dealer, after);
        db.sql("update dealer set version = version + 1 where id = :dealer")
                .param("dealer", dealer.value())
                .update();
        audit.write(
                by.value(),
                "dealer",
                dealer.value(),
                dealer.value(),
                "changed",
                new Changes().field("externalIds", text(before), text(of(dealer))));
        return Optional.empty();
    }

    private static @Nullable String text(List<ExternalId> ids) {
        return ids.isEmpty()
                ? null
                : ids.stream().map(each -> each.system() + ": " + each.id()).collect(Collectors.joining("; "));
    }

    /** To one that is here, those that no dealer has; they are returned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ExternalId> give(DealerId dealer, Collection<ExternalId> ids) {
        Map<ExternalId, DealerId> taken = taken(ids);
        List<ExternalId> free =
                ids.stream().distinct().filter(each -> !taken.containsKey(each)).toList();
        Map<ExternalId, DealerId> given = new HashMap<>();
        free.forEach(each -> given.put(each, dealer));
        put(given);
        return free;
    }

    /** As far as it still is that dealer whom they mean. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(DealerId dealer, Collection<ExternalId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        db.sql("""
                delete from external_id e using unnest(:systems::text[], :ids::text[]) as w (system, id)
                 where e.system = w.system and e.id = w.id and e.dealer_id = :dealer""")
                .param("systems", ids.stream().map(ExternalId::system).toArray(String[]::new))
                .param("ids", ids.stream().map(ExternalId::id).toArray(String[]::new))
                .param("dealer", dealer.value())
                .update();
    }
}
