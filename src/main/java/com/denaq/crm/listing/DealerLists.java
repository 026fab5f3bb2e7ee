package com.denaq.crm.listing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.filter.Stretch;
import com.denaq.crm.listing.filter.Stretches;
import com.denaq.crm.listing.filter.Walk;
import com.denaq.crm.platform.database.Planned;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of dealers by any filter, in any order, from any place on; and how many there are. */
@Component
public class DealerLists {

    /** What is counted one by one; one more means "and more". */
    public static final int COUNTED_TO = 1_000;

    private final JdbcClient db;
    private final DealerFilters filters;
    private final Stretches stretches;
    private final Walk walk;
    private final StandingCounts counts;

    DealerLists(JdbcClient db, DealerFilters filters, Stretches stretches, Walk walk, StandingCounts counts) {
        this.db = db;
        this.filters = filters;
        this.stretches = stretches;
        this.walk = walk;
        this.counts = counts;
    }

    /** The order that the viewer may have of that list: one that shows nothing of what a colleague's card hides. */
    public ListOrder allowed(DealerFilter filter, Viewer viewer, @Nullable ListOrder wanted) {
        boolean cards = filters.hasCards(filter, viewer);
        if (wanted != null && (!cards || wanted.by().onCard())) {
            return wanted;
        }
        return (cards ? ListOrder.By.NAME : ListOrder.By.DUE).first();
    }

    /** The page after that place, or from the beginning. */
    public DealerPage page(
            Viewer viewer, DealerFilter filter, ListOrder wanted, @Nullable ListPlace after, int size, ZoneId zone) {
        ListOrder order = allowed(filter, viewer, wanted);
        List<Stretch> all = stretches.of(order.by(), filter);
        List<ListPlace> found =
                walk.from(filters.where(filter, viewer, zone), all, order.descending(), after, size + 1);
        boolean more = found.size() > size;
        List<ListPlace> shown = more ? found.subList(0, size) : found;
        return page(shown, after != null, more);
    }

    /** The page that ends before that place; the first page where there isn't a whole one. */
    public DealerPage pageBefore(
            Viewer viewer, DealerFilter filter, ListOrder wanted, ListPlace before, int size, ZoneId zone) {
        ListOrder order = allowed(filter, viewer, wanted);
        List<Stretch> all = stretches.of(order.by(), filter);
        List<ListPlace> found =
                walk.from(filters.where(filter, viewer, zone), all, !order.descending(), before, size + 1);
        if (found.size() <= size) {
            return page(viewer, filter, wanted, null, size, zone);
        }
        return page(found.subList(0, size).reversed(), true, true);
    }

    private static DealerPage page(List<ListPlace> shown, boolean before, boolean more) {
        return new DealerPage(
                shown.stream().map(each -> new DealerId(each.dealer())).toList(),
                before && !shown.isEmpty() ? shown.getFirst() : null,
                more ? shown.getLast() : null);
    }

    /**
     * How many there are.
     *
     * @param exact otherwise there are as many at least
     */
    public record Counted(long number, boolean exact) {}

    /** Exact where counters know it, else up to {@link #COUNTED_TO} and one. */
    public Counted count(Viewer viewer, DealerFilter filter, ZoneId zone) {
        Map<Standing.Kind, Long> known = counters(viewer, filter);
        return known.isEmpty() ? oneByOne(viewer, filter, zone) : sum(known, filter);
    }

    /** As {@link #count}, of each stage by itself. */
    public Map<Standing.Kind, Counted> countEach(
            Viewer viewer, DealerFilter filter, Collection<Standing.Kind> kinds, ZoneId zone) {
        Map<Standing.Kind, Long> known = counters(viewer, filter);
        if (known.isEmpty()) {
            return eachOneByOne(viewer, filter, kinds, zone);
        }
        Map<Standing.Kind, Counted> each = new EnumMap<>(Standing.Kind.class);
        kinds.forEach(kind -> each.put(kind, sum(known, filter.with(FilterField.STAGE, code(kind)))));
        return each;
    }

    /** In one statement, which is planned once. */
    private Map<Standing.Kind, Counted> eachOneByOne(
            Viewer viewer, DealerFilter filter, Collection<Standing.Kind> kinds, ZoneId zone) {
        Condition where = filters.where(filter.without(FilterField.STAGE), viewer, zone);
        Map<Standing.Kind, Counted> each = new EnumMap<>(Standing.Kind.class);
        String sql = "select k.kind, (select count(*) from (select from dealer_listing l where l.standing = k.kind and "
                + where.sql() + " limit " + (COUNTED_TO + 1) + ") they_may_see) as n"
                + " from unnest((select :kinds)::text[]) as k (kind)";
        db.sql(Planned.once(sql, Map.of("now", "timestamptz")))
                .params(where.params())
                .param("kinds", kinds.stream().map(Standing.Kind::name).toArray(String[]::new))
                .query(row -> {
                    each.put(Standing.Kind.valueOf(row.getString("kind")), counted(row.getLong("n")));
                });
        return each;
    }

    private Counted oneByOne(Viewer viewer, DealerFilter filter, ZoneId zone) {
        Condition where = filters.where(filter, viewer, zone);
        long number = Objects.requireNonNull(db.sql("select count(*) from (select from dealer_listing l where "
                        + where.sql() + " limit " + (COUNTED_TO + 1) + ") they_may_see")
                .params(where.params())
                .query(Long.class)
                .single());
        return counted(number);
    }

    private static Counted counted(long number) {
        return new Counted(number, number <= COUNTED_TO);
    }

    /** By number, those after one, that the viewer may read in full: for work in portions. */
    public List<DealerId> portion(Viewer viewer, DealerFilter filter, ZoneId zone, long after, int size) {
        Condition where = filters.readable(filter, viewer, zone);
        return db
                .sql("select l.dealer_id from dealer_listing l where l.dealer_id > :afterDealer and " + where.sql()
                        + " order by l.dealer_id limit :size -- what the viewer may read")
                .params(where.params())
                .param("afterDealer", after)
                .param("size", size)
                .query(Long.class)
                .list()
                .stream()
                .map(DealerId::new)
                .toList();
    }

    /** By stage, where the filter asks for stages and one owner only and all of them are the viewer's to see; else empty. */
    private Map<Standing.Kind, Long> counters(Viewer viewer, DealerFilter filter) {
        if (filter.figure() != null
                || !Set.of(FilterField.STAGE, FilterField.OWNER)
                        .containsAll(filter.values().keySet())) {
            return Map.of();
        }
        String owner = filter.get(FilterField.OWNER).size() > 1 ? "several" : filter.one(FilterField.OWNER);
        boolean readsAll = viewer.mayReadRow("l").equals("true");
        return switch (owner) {
            case "several" -> Map.of();
            case "me" -> counts.of(viewer.id());
            case "free" -> readsAll ? counts.ofNobody() : Map.of();
            case "" -> viewer.maySeeRow("l").equals("true") ? counts.ofAll() : Map.of();
            default -> viewer.seesOwners() ? counts.of(new UserId(Long.parseLong(owner))) : Map.of();
        };
    }

    private static Counted sum(Map<Standing.Kind, Long> counters, DealerFilter filter) {
        long number = counters.entrySet().stream()
                .filter(each -> !filter.has(FilterField.STAGE) || filter.has(FilterField.STAGE, code(each.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Counted(number, true);
    }

    private static String code(Standing.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
