package com.denaq.crm.api.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.api.problems.Text;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The dealers of a caller, the newest first. Each kind of caller has a few ordered pieces that an index holds (an agent:
 * their own, and the pool of free leads); the heads of these are merged, so no piece is ever sorted as a whole.
 */
@Repository
class DealerList {

    private static final Pattern PLACE = Pattern.compile("(-?\\d{1,17})-(\\d{1,18})");
    /** By stage, as a dealer's JSON says it: who stands in the dead end is a firm. Each is a piece of the index. */
    private static final Map<String, List<String>> STANDINGS = Map.of(
            "lead", List.of(" and l.standing = 'LEAD'"),
            "firm", List.of(" and l.standing = 'FIRM'", " and l.standing = 'DEAD_END'"),
            "dead-end", List.of(" and l.standing = 'DEAD_END'"),
            "account", List.of(" and l.standing = 'ACCOUNT'"),
            "client", List.of(" and l.standing = 'CLIENT'"));

    private final JdbcClient db;
    private final Dealers dealers;
    private final DealerDrawing drawing;

    DealerList(JdbcClient db, Dealers dealers, DealerDrawing drawing) {
        this.db = db;
        this.dealers = dealers;
        this.drawing = drawing;
    }

    private record Place(Instant at, long id) {
        String written() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    Page<DealerJson> page(Viewer viewer, @Nullable String stage, @Nullable String cursor, int limit) {
        List<String> standings = standings(stage);
        Cursors cursors = Cursors.of("dealers", standings);
        Place after = place(cursors.read(cursor));
        List<Place> heads = new ArrayList<>();
        for (String piece : pieces(viewer)) {
            for (String standing : standings) {
                heads.addAll(head(viewer, piece + standing, after, limit + 1));
            }
        }
        heads.sort(Comparator.comparing(Place::at).thenComparing(Place::id).reversed());
        List<Place> shown = heads.stream().distinct().limit(limit + 1L).toList();
        Page<Place> page = Page.of(shown, limit, each -> cursors.write(each.written()));
        return new Page<>(drawing.draw(viewer, read(viewer, page.items())), page.next());
    }

    private List<Dealer> read(Viewer viewer, List<Place> places) {
        return dealers.cards(
                viewer, places.stream().map(each -> new DealerId(each.id())).toList());
    }

    private static List<String> pieces(Viewer viewer) {
        return switch (viewer.role()) {
            case ADMIN -> List.of("true");
            case AGENT ->
                viewer.agentsReadAll()
                        ? List.of("true")
                        : List.of(
                                "l.owner_id = :viewer",
                                "l.owner_id is null and l.standing = 'LEAD' and not l.in_review");
            case LEAD_CREATOR -> List.of("l.entered_by = :viewer");
        };
    }

    private List<Place> head(Viewer viewer, String piece, @Nullable Place after, int limit) {
        String older = after == null ? "" : " and (l.created_at, l.dealer_id) < (:at, :id)";
        JdbcClient.StatementSpec sql = db.sql("select l.created_at, l.dealer_id from dealer_listing l where " + piece
                        + older + " and " + viewer.maySeeRow("l")
                        + " order by l.created_at desc, l.dealer_id desc limit :limit")
                .params(viewer.params())
                .param("limit", limit);
        if (after != null) {
            sql = sql.param("at", after.at().atOffset(ZoneOffset.UTC)).param("id", after.id());
        }
        return sql.query((row, n) ->
                        new Place(row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)))
                .list();
    }

    private static List<String> standings(@Nullable String stage) {
        String told = Text.clean(stage);
        List<String> standings = told == null ? List.of("") : STANDINGS.get(told.toLowerCase(Locale.ROOT));
        if (standings == null) {
            throw ApiProblem.invalid("stage", "stage-unknown", "stage", String.valueOf(told));
        }
        return standings;
    }

    private static @Nullable Place place(@Nullable String told) {
        if (told == null) {
            return null;
        }
        Matcher written = PLACE.matcher(told);
        if (!written.matches()) {
            throw Cursors.unknown();
        }
        return new Place(
                Instant.EPOCH.plus(Long.parseLong(written.group(1)), ChronoUnit.MICROS),
                Long.parseLong(written.group(2)));
    }
}
