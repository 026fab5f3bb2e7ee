package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersAssigned.Assignment;
import com.denaq.crm.distribution.planning.Lot;
import com.denaq.crm.distribution.planning.Places;
import com.denaq.crm.distribution.planning.Plan;
import com.denaq.crm.distribution.planning.Planning;
import com.denaq.crm.distribution.planning.Selection;
import com.denaq.crm.distribution.planning.Selections;
import com.denaq.crm.listing.Condition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each hand-over is about, dealer by dealer. */
@Repository
public class Items {

    /** What became of {@code hand_over_item i}: {@code OPEN} was not looked at yet, {@code KEPT} was theirs. */
    public static final String FATE =
            "case when i.from_user = i.to_user and i.state = 'CHANGED' then 'KEPT' else coalesce(i.state, 'OPEN') end";

    /** Whether the agent who got it by {@code assignment g} has worked on it since, or it has moved on its way. */
    static final String WORKED = """
            (exists (select from activity a
                      where a.dealer_id = g.dealer_id and a.created_at > g.at and a.deleted_at is null
                        and (a.kind = 'STAGE' or (a.by_user = g.to_user and a.kind <> 'ASSIGNMENT')))
             or exists (select from next_step s
                         where s.dealer_id = g.dealer_id
                           and (s.opened_at > g.at or (s.done_by = g.to_user and s.done_at > g.at))))""";

    private final JdbcClient db;
    private final Selections selections;

    Items(JdbcClient db, Selections selections) {
        this.db = db;
        this.selections = selections;
    }

    record Item(int n, Assignment assignment) {}

    /** Why a dealer stayed, or that it went. */
    enum Fate {
        GIVEN,
        CHANGED,
        WORKED,
        AWAY,
        INACTIVE
    }

    /** Of each lot the first of the selection to the first of its sequence, and so on; the oldest first. */
    int fix(long handOver, Viewer viewer, Selection selection, Plan plan) {
        Condition where = selections.where(selection, viewer);
        List<String> lots = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Long> tos = new ArrayList<>();
        for (Lot lot : plan.lots()) {
            int place = 0;
            for (UserId to : lot.sequence().toList()) {
                lots.add(lot.region());
                places.add(++place);
                tos.add(to.value());
            }
        }
        return db.sql("""
                insert into hand_over_item (hand_over_id, n, dealer_id, from_user, to_user)
                select :handOver, row_number() over (order by chosen.created_at, chosen.dealer_id),
                       chosen.dealer_id, chosen.owner_id, given.to_user
                  from\s""" + Places.sql(where) + """
                 chosen
                  join unnest(:names::text[], :places::integer[], :tos::bigint[]) as given (lot, n, to_user)
                    on given.lot = chosen.lot and given.n = chosen.n""")
                .params(where.params())
                .param("handOver", handOver)
                .param("lots", plan.regions().toArray(String[]::new))
                .param("names", lots.toArray(String[]::new))
                .param("places", places.toArray(Integer[]::new))
                .param("tos", tos.toArray(Long[]::new))
                .param("most", plan.lots().size() == 1 ? tos.size() : Planning.MOST)
                .update();
    }

    /** All that went, back to where they came from. */
    int fixUndo(long handOver, long undoes) {
        return db.sql("""
                insert into hand_over_item (hand_over_id, n, dealer_id, from_user, to_user)
                select :handOver, row_number() over (order by n), dealer_id, to_user, from_user
                  from hand_over_item
                 where hand_over_id = :undoes and state = 'GIVEN'""").param("handOver", handOver).param("undoes", undoes).update();
    }

    List<Item> after(long handOver, int n, int most) {
        return db.sql("""
                select n, dealer_id, from_user, to_user from hand_over_item
                 where hand_over_id = :handOver and n > :n order by n limit :most""")
                .param("handOver", handOver)
                .param("n", n)
                .param("most", most)
                .query((row, i) -> new Item(
                        row.getInt("n"),
                        new Assignment(
                                new DealerId(row.getLong("dealer_id")), user(row, "from_user"), user(row, "to_user"))))
                .list();
    }

    /** Those of them whose latest change of hands is that hand-over's. */
    List<Long> unchangedSince(long handOver, Collection<Long> dealers) {
        return db.sql("""
                select g.dealer from unnest(:dealers::bigint[]) as g (dealer)
                 where (select a.hand_over_id from assignment a where a.dealer_id = g.dealer
                         order by a.id desc limit 1) = :handOver""")
                .param("dealers", dealers.toArray(Long[]::new))
                .param("handOver", handOver)
                .query(Long.class)
                .list();
    }

    /** Those of them that whoever got them by that hand-over has worked on since. */
    Set<Long> workedOn(long handOver, Collection<Long> dealers) {
        return db.sql("select g.dealer_id from assignment g"
                        + " where g.dealer_id = any(:dealers) and g.hand_over_id = :handOver and " + WORKED)
                .param("dealers", dealers.toArray(Long[]::new))
                .param("handOver", handOver)
                .query(Long.class)
                .set();
    }

    void told(long handOver, Map<Integer, Fate> fates) {
        db.sql("""
                update hand_over_item i set state = f.state
                  from unnest(:ns::integer[], :states::text[]) as f (n, state)
                 where i.hand_over_id = :handOver and i.n = f.n""")
                .param("handOver", handOver)
                .param("ns", fates.keySet().toArray(Integer[]::new))
                .param("states", fates.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    /**
     * How it went for one agent, or for nobody's pool.
     *
     * @param from null: free leads
     * @param to null: they became free
     */
    public record Sum(
            @Nullable Long from,
            @Nullable String fromName,
            @Nullable Long to,
            @Nullable String toName,
            String fate,
            long n) {}

    /** From whom to whom how many went, and how many stayed why. */
    public List<Sum> sums(long handOver) {
        return db.sql("""
                select i.from_user as "from", f.name as from_name, i.to_user as "to", t.name as to_name,
                       %s as fate, count(*) as n
                  from hand_over_item i
                  left join app_user f on f.id = i.from_user
                  left join app_user t on t.id = i.to_user
                 where i.hand_over_id = :handOver
                 group by 1, 2, 3, 4, 5
                 order by t.name nulls first, i.to_user, 5""".formatted(FATE))
                .param("handOver", handOver)
                .query(Sum.class)
                .list();
    }

    /** The only one that somebody got, or lost. */
    DealerId only(long handOver, UserId agent, boolean got) {
        return new DealerId(
                db.sql("select dealer_id from hand_over_item where hand_over_id = :handOver and state = 'GIVEN'"
                                + " and from_user is distinct from to_user and "
                                + (got ? "to_user" : "from_user") + " = :agent")
                        .param("handOver", handOver)
                        .param("agent", agent.value())
                        .query(Long.class)
                        .single());
    }

    static Collection<Long> ids(Collection<Item> items) {
        return items.stream().map(item -> item.assignment().dealer().value()).collect(Collectors.toList());
    }

    private static @Nullable UserId user(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new UserId(id);
    }
}
