package com.denaq.crm.listing.filter;

import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.listing.filter.Stretch.Key;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cuts each order into stretches. */
@Component
public class Stretches {

    private static final List<Standing.Kind> ALONG_THE_LIFE = List.of(
            Standing.Kind.LEAD,
            Standing.Kind.FIRM,
            Standing.Kind.ACCOUNT,
            Standing.Kind.CLIENT,
            Standing.Kind.DEAD_END);

    private final JdbcClient db;

    Stretches(JdbcClient db) {
        this.db = db;
    }

    public List<Stretch> of(ListOrder.By by, DealerFilter filter) {
        return switch (by) {
            case NAME -> List.of(whole(Key.text("name_key")));
            case PLACE -> List.of(whole(Key.text("country"), Key.text("region"), Key.text("city_key")));
            case DUE -> due("true");
            case LAST -> List.of(whole(Key.time("last_activity_at")));
            case ENTERED -> List.of(whole(Key.time("created_at")));
            case STAGE ->
                ALONG_THE_LIFE.stream()
                        .flatMap(kind -> due("l.standing = '" + kind.name() + "'").stream())
                        .toList();
            case OWNER -> owners(filter);
        };
    }

    private static Stretch whole(Key... keys) {
        return new Stretch("true", List.of(), List.of(keys));
    }

    private static List<Stretch> due(String within) {
        return List.of(
                new Stretch(within + " and l.next_due_at is not null", List.of(), List.of(Key.time("next_due_at"))),
                new Stretch(within + " and l.next_due_at is null", List.of("next_due_at"), List.of()));
    }

    /** Owners by name, then what nobody owns; within one by the dealer's name. */
    private List<Stretch> owners(DealerFilter filter) {
        List<Stretch> all = new ArrayList<>();
        db.sql("""
                select u.id from app_user u
                 where exists (select from standing_count c where c.owner_id = u.id)
                 order by lower(u.name), u.id""")
                .query(Long.class)
                .list()
                .forEach(owner -> all.add(
                        new Stretch("l.owner_id = " + owner, List.of("owner_id"), List.of(Key.text("name_key")))));
        if (!filter.has(FilterField.OWNER) || filter.has(FilterField.OWNER, "free")) {
            all.add(new Stretch("l.owner_id is null", List.of("owner_id"), List.of(Key.text("name_key"))));
        }
        return all;
    }
}
