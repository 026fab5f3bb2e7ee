package com.denaq.crm.distribution.planning;

import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.listing.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which dealers a plan is about: of each lot the first of the selection goes to the first of its sequence, and so on. */
@Repository
public class Places {

    /** One of a lot, counted from one. */
    public record Place(String lot, int n) {}

    /** What of a plan somebody looks at. */
    public enum Part {
        /** What somebody gets, or everybody. */
        GIVEN,
        /** What goes to somebody whose territory it isn't. */
        ELSEWHERE,
        /** What nobody gets. */
        STAY
    }

    private final JdbcClient db;
    private final Selections selections;

    Places(JdbcClient db, Selections selections) {
        this.db = db;
        this.selections = selections;
    }

    /**
     * The dealers chosen that are in a lot of {@code :lots} or in none, each with its place {@code n} in it, the oldest
     * first; {@code :most} of all.
     */
    public static String sql(Condition where) {
        return """
               (select l.*, row_number() over (partition by l.lot order by l.created_at, l.dealer_id) as n
                  from (select l.dealer_id, l.owner_id, l.created_at,\s""" + Planning.LOT + """

                          from dealer_listing l -- the condition begins with what the viewer may read
                         where\s""" + where.sql() + """

                         order by l.created_at, l.dealer_id limit :most) l)""";
    }

    /** @param to whose, of what is given; zero: everybody's */
    public List<Long> dealers(Viewer viewer, Selection selection, Plan plan, Part part, UserId to) {
        List<Place> places = places(plan, part, to);
        Condition where = selections.where(selection, viewer);
        return db.sql("select chosen.dealer_id from " + sql(where) + """
                 chosen
                  join unnest(:names::text[], :places::integer[]) as wanted (lot, n)
                    on wanted.lot = chosen.lot and wanted.n = chosen.n""")
                .params(where.params())
                .param("lots", plan.regions().toArray(String[]::new))
                .param("most", Planning.MOST)
                .param("names", places.stream().map(Place::lot).toArray(String[]::new))
                .param("places", places.stream().map(Place::n).toArray(Integer[]::new))
                .query(Long.class)
                .list();
    }

    static List<Place> places(Plan plan, Part part, UserId to) {
        List<Place> places = new ArrayList<>();
        for (Lot lot : plan.lots()) {
            List<UserId> sequence = lot.sequence().toList();
            IntStream.rangeClosed(1, Math.max(lot.all(), sequence.size()))
                    .filter(n -> n > sequence.size()
                            ? part == Part.STAY
                            : part == Part.ELSEWHERE
                                    ? lot.elsewhere(sequence.get(n - 1))
                                    : part == Part.GIVEN
                                            && (to.value() == 0
                                                    || sequence.get(n - 1).equals(to)))
                    .forEach(n -> places.add(new Place(lot.region(), n)));
        }
        return places;
    }
}
