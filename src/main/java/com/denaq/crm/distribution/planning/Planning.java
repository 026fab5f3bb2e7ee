package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.StandingCounts;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.reading.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up what there is to give and who may get it. */
@Repository
public class Planning {

    /** So many at most in one hand-over. */
    public static final int MOST = 100_000;

    /** The name of the lot in which a dealer of {@code l} is, of {@code :lots}. */
    public static final String LOT = "case when l.region = any(:lots::text[]) then l.region else '' end as lot";

    private final JdbcClient db;
    private final Selections selections;
    private final Users users;
    private final StandingCounts counts;
    private final Territories territories;
    private final Settings settings;
    private final Clock clock;

    Planning(
            JdbcClient db,
            Selections selections,
            Users users,
            StandingCounts counts,
            Territories territories,
            Settings settings,
            Clock clock) {
        this.db = db;
        this.selections = selections;
        this.users = users;
        this.counts = counts;
        this.territories = territories;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Exact to {@link #MOST}.
     *
     * @param freeLeads how many there are: all of them are the most that anybody asks for
     */
    public int count(Viewer viewer, Selection selection, long freeLeads) {
        if (selection.allFreeLeads() && viewer.mayManage()) {
            return (int) Math.min(MOST, freeLeads);
        }
        Condition where = selections.where(selection, viewer);
        return Objects.requireNonNull(db.sql("""
                select count(*)
                  from (select from dealer_listing l -- the condition begins with what the viewer may read
                         where\s""" + where.sql() + " limit " + MOST + ") chosen")
                .params(where.params())
                .query(Integer.class)
                .single());
    }

    /** How many of them there are in each of these regions, and under an empty name in all others. The oldest ones count. */
    public Map<String, Integer> count(Viewer viewer, Selection selection, Collection<String> regions) {
        Condition where = selections.where(selection, viewer);
        Map<String, Integer> counts = new TreeMap<>();
        db.sql("select " + LOT + """
                , count(*) as n
                  from (select l.region from dealer_listing l -- the condition begins with what the viewer may read
                         where\s""" + where.sql() + """
                         order by l.created_at, l.dealer_id limit :most) l
                 group by 1""")
                .params(where.params())
                .param("lots", regions.toArray(String[]::new))
                .param("most", MOST)
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    /** Those of these that the home country doesn't have and no dealer is in: somebody mistyped them. */
    public SortedSet<String> unknownRegions(Set<String> regions) {
        String[] strange = regions.stream()
                .filter(region -> !Places.isRegion(region, settings.homeCountry()))
                .toArray(String[]::new);
        return strange.length == 0
                ? new TreeSet<>()
                : new TreeSet<>(db.sql("""
                        select region from unnest(:regions::text[]) as asked (region)
                         where not exists (select from dealer_listing l -- all dealers: an admin asks
                                            where l.region = asked.region)""")
                        .param("regions", strange)
                        .query(String.class)
                        .list());
    }

    /** A line of what is chosen. */
    public record Row(
            long id,
            String name,
            @Nullable String city,
            @Nullable String region,
            String enteredBy,
            Instant createdAt) {}

    /** The first of them, the oldest first: in the order in which they are given. */
    public List<Row> first(Viewer viewer, Selection selection, int most) {
        Condition where = selections.where(selection, viewer);
        return db.sql("""
                select d.id, d.name, d.city, d.region, u.name as entered_by, d.created_at
                  -- the condition begins with what the viewer may read
                  from (select l.dealer_id, l.created_at from dealer_listing l
                         where\s""" + where.sql() + """

                         order by l.created_at, l.dealer_id limit\s""" + most + """
                         ) l
                  join dealer d on d.id = l.dealer_id
                  join app_user u on u.id = d.entered_by
                 order by l.created_at, l.dealer_id""")
                .params(where.params())
                .query((row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("city"),
                        row.getString("region"),
                        row.getString("entered_by"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Free leads that wait for an admin's word first. */
    public long inReview() {
        return Objects.requireNonNull(db.sql("""
                select count(*) from (select from dealer_listing l -- all dealers: an admin asks
                                       where l.in_review limit 1001) waiting""").query(Long.class).single());
    }

    /** The active agents by name, with what they have; not the one whose dealers are given away. */
    public List<Agent> agents(@Nullable UserId but) {
        return agents(but, whoHas());
    }

    /** How many everybody has who has any. */
    public Map<UserId, Map<Standing.Kind, Long>> whoHas() {
        return counts.byOwner();
    }

    /** The same, where {@link #whoHas} was asked already. */
    public List<Agent> agents(@Nullable UserId but, Map<UserId, Map<Standing.Kind, Long>> has) {
        LocalDate today = settings.companyDay(clock.instant());
        long capacity = settings.agentCapacity();
        Map<UserId, SortedSet<String>> whose = territories.all();
        Set<UserId> invited = users.invited();
        return users.agents().stream()
                .filter(user -> !user.id().equals(but))
                .map(user -> {
                    long works = works(has, user.id());
                    return new Agent(
                            user.id(),
                            user.name(),
                            works,
                            Math.max(0, capacity - works),
                            user.awayOn(today) ? user.awayUntil() : null,
                            invited.contains(user.id()),
                            whose.getOrDefault(user.id(), new TreeSet<>()));
                })
                .toList();
    }

    private static long works(Map<UserId, Map<Standing.Kind, Long>> has, UserId user) {
        Map<Standing.Kind, Long> counts = has.getOrDefault(user, Map.of());
        return counts.getOrDefault(Standing.Kind.LEAD, 0L) + counts.getOrDefault(Standing.Kind.FIRM, 0L);
    }

    /** Whoever has dealers, also those who have left. */
    public record Owner(UserId id, String name, long dealers) {}

    public List<Owner> owners(Map<UserId, Map<Standing.Kind, Long>> has) {
        Map<UserId, String> names = users.names(has.keySet());
        return has.entrySet().stream()
                .map(each -> new Owner(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), ""),
                        each.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()))
                .filter(owner -> owner.dealers() > 0)
                .sorted(java.util.Comparator.comparing(Owner::name))
                .toList();
    }

    /** Those that can be given: not while they wait for review. */
    public long freeLeads() {
        return counts.freeLeads();
    }
}
