package com.denaq.crm.search.find;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.SiteHolders;
import com.denaq.crm.reading.Names;
import com.denaq.crm.search.Found;
import com.denaq.crm.search.Found.By;
import com.denaq.crm.search.find.Wanted.Choice;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds dealers that the viewer may read in full by what their cards don't show. */
@Component
public class Readable {

    private final SiteHolders holders;
    private final JdbcClient db;

    Readable(SiteHolders holders, JdbcClient db) {
        this.holders = holders;
        this.db = db;
    }

    /** Whose site it is: those of the viewer first, then the newest. */
    public List<Found> withSite(Viewer viewer, String address, int limit) {
        return of(viewer, holders.of(address), limit);
    }

    public List<Found> of(Viewer viewer, Collection<DealerId> some, int limit) {
        if (some.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select d.id, d.name, d.city, d.region, d.standing, d.owner_id, u.name as owner
                  from dealer d left join app_user u on u.id = d.owner_id
                 where d.id = any((select :ids)::bigint[]) and d.merged_into is null and %s
                 order by (d.owner_id = :viewer) desc nulls last, d.id desc
                 limit %d""".formatted(viewer.mayRead("d"), limit))
                .params(viewer.params())
                .param("ids", ids(some))
                .query((row, n) -> FoundRows.found(row, viewer))
                .list();
    }

    /** With the name of before that has a word which was looked for, in any spelling, where the name of today hasn't. */
    public List<Found> withFormerNames(Viewer viewer, List<Found> found, Wanted wanted) {
        if (!viewer.seesOwners()) { // it may be what others' leads were called
            return found;
        }
        Map<DealerId, List<Choice>> lacking = new HashMap<>();
        found.forEach(each -> lacking.put(each.id(), lacking(each.name(), wanted.choices())));
        lacking.values().removeIf(List::isEmpty);
        if (lacking.isEmpty()) {
            return found;
        }
        Map<DealerId, String> former = former(viewer, lacking);
        return found.stream()
                .map(each ->
                        former.containsKey(each.id()) ? each.by(new By(By.Kind.FORMER, former.get(each.id()))) : each)
                .toList();
    }

    private Map<DealerId, String> former(Viewer viewer, Map<DealerId, List<Choice>> lacking) {
        Map<DealerId, String> former = new HashMap<>();
        db.sql("""
                select f.dealer_id, f.value from former_fact f join dealer d on d.id = f.dealer_id
                 where f.dealer_id = any((select :ids)::bigint[]) and f.field = 'NAME' and %s
                 order by f.until desc, f.value""".formatted(viewer.mayRead("d")))
                .params(viewer.params())
                .param("ids", ids(lacking.keySet()))
                .query(row -> {
                    DealerId id = new DealerId(row.getLong(1));
                    List<Choice> missed = Objects.requireNonNull(lacking.get(id));
                    if (lacking(row.getString(2), missed).size() < missed.size()) {
                        former.putIfAbsent(id, row.getString(2));
                    }
                });
        return former;
    }

    /** Those of which no spelling begins a word of that name. */
    private static List<Choice> lacking(String name, List<Choice> choices) {
        List<String> own = Names.searchWords(name);
        return choices.stream()
                .filter(each -> each.spellings().stream().noneMatch(word -> begins(own, word)))
                .toList();
    }

    private static boolean begins(List<String> own, String word) {
        return own.stream().anyMatch(each -> each.startsWith(word));
    }

    private static Long[] ids(Collection<DealerId> some) {
        return Set.copyOf(some).stream().map(DealerId::value).toArray(Long[]::new);
    }
}
