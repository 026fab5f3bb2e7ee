package com.denaq.crm.listing.filter;

import com.denaq.crm.listing.Condition;
import com.denaq.crm.listing.ListPlace;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks an order from a place on, stretch by stretch, and asks for nothing but keys, so that an index is enough. */
@Component
public class Walk {

    private final JdbcClient db;

    Walk(JdbcClient db) {
        this.db = db;
    }

    /** The next places after that one, or from the end that the way begins at. */
    public List<ListPlace> from(
            Condition where, List<Stretch> stretches, boolean descending, @Nullable ListPlace place, int most) {
        List<ListPlace> found = new ArrayList<>();
        ListPlace start = fits(place, stretches) ? place : null;
        int at = start == null ? (descending ? stretches.size() - 1 : 0) : start.stretch();
        int[] way = descending
                ? IntStream.rangeClosed(-at, 0).map(each -> -each).toArray()
                : IntStream.range(at, stretches.size()).toArray();
        for (int each : way) {
            boolean here = start != null && start.stretch() == each;
            found.addAll(
                    stretch(where, each, stretches.get(each), descending, here ? start : null, most - found.size()));
            if (found.size() >= most) {
                break;
            }
        }
        return found;
    }

    private static boolean fits(@Nullable ListPlace place, List<Stretch> stretches) {
        if (place == null
                || place.stretch() < 0
                || place.stretch() >= stretches.size()
                || !stretches.get(place.stretch()).mark().equals(place.mark())
                || stretches.get(place.stretch()).keys().size() != place.keys().size()) {
            return false;
        }
        try {
            List<Stretch.Key> keys = stretches.get(place.stretch()).keys();
            for (int i = 0; i < keys.size(); i++) {
                keys.get(i).bound(place.keys().get(i));
            }
            return true;
        } catch (DateTimeException e) { // an address that somebody has changed
            return false;
        }
    }

    private List<ListPlace> stretch(
            Condition where, int number, Stretch stretch, boolean descending, @Nullable ListPlace from, int most) {
        // where: what the viewer may see
        String sql = "select " + stretch.selected() + "l.dealer_id\n  from dealer_listing l\n where " + where.sql()
                + "\n   and " + stretch.condition()
                + (from == null ? "" : "\n   and " + stretch.after(descending))
                + "\n order by " + stretch.order(descending) + "\n limit "
                + most; // written out: a plan made for any limit takes it for a tenth of everything
        JdbcClient.StatementSpec asked = db.sql(sql).params(where.params());
        if (from != null) {
            asked = asked.param("placeDealer", from.dealer());
            for (int i = 0; i < from.keys().size(); i++) {
                asked = asked.param(
                        "key" + i, stretch.keys().get(i).bound(from.keys().get(i)));
            }
        }
        return asked.query((row, n) -> {
                    List<String> keys = new ArrayList<>();
                    for (Stretch.Key key : stretch.keys()) {
                        keys.add(key.read(row));
                    }
                    return new ListPlace(number, stretch.mark(), keys, row.getLong("dealer_id"));
                })
                .list();
    }
}
