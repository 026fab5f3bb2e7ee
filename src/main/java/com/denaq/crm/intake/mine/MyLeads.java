package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.OwnEntries;
import com.denaq.crm.intake.OwnEntry;
import com.denaq.crm.platform.database.Planned;
import com.denaq.crm.platform.settings.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody has entered, by what became of it; newest change first. */
@Repository
class MyLeads {

    private static final String MINE = "l.entered_by = :viewer and ";

    private static final Map<String, String> TYPES =
            Map.of("viewer", "bigint", "from", "date", "fromAt", "timestamptz");
    private static final long MOST_COUNTED = 1_001;

    private static final String SELECT = """
            select l.dealer_id, d.name, d.site, d.city, d.region, l.standing, l.standing_since, l.in_review,
                   case when l.owner_id is not null then d.owned_since end as taken_at, l.created_at, r.name_en, r.name_ru, %s as readable,
                   (select m.kind from stage_move m -- by which it came to stand there: after taking back none of the latest
                     where m.dealer_id = d.id and m.at = l.standing_since and m.to_standing = l.standing
                       and m.kind <> 'TAKE_BACK'
                     order by m.seq desc limit 1) as by_move
              from %s l
              join dealer d on d.id = l.dealer_id -- all dealers: the viewer's fragment is added to it
              left join refusal_reason r on r.id = d.refusal_reason
             where\s""";

    /** Where they stand: among the living, or with what was here already. */
    private static final List<String> ROWS = List.of("dealer_listing", HereAlready.MERGED, HereAlready.NOTED);

    private static final String COLUMNS =
            "l.dealer_id, l.entered_by, l.standing, l.standing_since, l.in_review, l.owner_id, l.created_at";
    private static final String ORDER = " order by l.standing_since desc, l.dealer_id desc";

    private final JdbcClient db;
    private final OwnEntries entries;
    private final Settings settings;

    MyLeads(JdbcClient db, OwnEntries entries, Settings settings) {
        this.db = db;
        this.entries = entries;
        this.settings = settings;
    }

    /**
     * What is asked for.
     *
     * @param text in the name, site or town; empty: any
     * @param from a day of the company; null: ever
     * @param after where the page before ended; null: from the start
     */
    record Asked(
            MyLeadsFilter filter,
            String text,
            @Nullable LocalDate from,
            @Nullable Place after) {

        Asked withText(String other) {
            return new Asked(filter, other, from, after);
        }
    }

    /** A day on which somebody may have entered something; ever, where the address says what is none. */
    static @Nullable LocalDate likely(@Nullable LocalDate from) {
        return from == null || from.isBefore(LocalDate.EPOCH) || from.getYear() > 2200 ? null : from;
    }

    /** The last one of a page. */
    record Place(Instant since, long id) {

        static @Nullable Place read(String typed) {
            String[] parts = typed.split("-", 2);
            try {
                long micros = Long.parseLong(parts[0]);
                Instant since = Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
                return parts.length == 2 ? new Place(since, Long.parseLong(parts[1])) : null;
            } catch (NumberFormatException e) {
                return null; // an address that somebody has changed: from the start
            }
        }

        static String of(MyLead lead) {
            long micros =
                    lead.since().getEpochSecond() * 1_000_000L + lead.since().getNano() / 1000;
            return micros + "-" + lead.id();
        }
    }

    /** Whatever their text; by a text {@link FoundLeads} finds them. */
    List<MyLead> page(Viewer viewer, Asked asked, int most) {
        return page(viewer, asked, Among.newest(most), most);
    }

    /** Of those rows that are looked at one by one, the latest with that text. */
    List<MyLead> page(Viewer viewer, Asked asked, Among among, int most) {
        Sought sought = Sought.of(asked.text());
        String sql = SELECT.formatted(viewer.mayReadRow("l"), latest(viewer, asked, among))
                + sought.condition(EnteredText.of(viewer))
                + ORDER + " limit " + most;
        return asEntered(
                viewer,
                asking(sql, viewer, asked, among)
                        .params(sought.params())
                        .query(MyLeads::lead)
                        .list());
    }

    /** Whether it has fewer, whatever their text: so many of the latest are all then. */
    boolean fewer(Viewer viewer, Asked asked, int than) {
        Among among = Among.newest(than);
        String sql = "select count(*) from " + latest(viewer, asked, among) + " l";
        return asking(sql, viewer, asked, among).query(Long.class).single() < than;
    }

    private JdbcClient.StatementSpec asking(String sql, Viewer viewer, Asked asked, Among among) {
        LocalDate from = asked.from() == null ? LocalDate.EPOCH : asked.from();
        return db.sql(Planned.once(sql, TYPES))
                .params(viewer.params())
                .param("from", from)
                .param("fromAt", from.atStartOfDay(settings.companyZone()).toOffsetDateTime())
                .param("among", among.dealers())
                .param(
                        "since",
                        asked.after() == null ? null : asked.after().since().atOffset(ZoneOffset.UTC))
                .param("id", asked.after() == null ? null : asked.after().id());
    }

    /** In their order, so that no more of them are looked at than fill a page. */
    private static String latest(Viewer viewer, Asked asked, Among among) {
        String after = asked.after() == null ? "" : " and (l.standing_since, l.dealer_id) < (:since, :id)";
        String wanted = MINE + viewer.maySeeRow("l") + " and " + asked.filter().condition() + among.condition() + after;
        String some = ORDER + among.limit();
        Stream<String> gone = asked.filter().behindFigure() ? Stream.of(HereAlready.GONE) : Stream.empty();
        return Stream.concat(ROWS.stream(), gone)
                .map(rows -> "(select " + COLUMNS + " from " + rows + " l where " + wanted + some + ")")
                .collect(Collectors.joining(" union all ", "(select " + COLUMNS + " from (", ") l" + some + ")"));
    }

    /** What others wrote since is not for who only entered it. */
    private List<MyLead> asEntered(Viewer viewer, List<MyLead> leads) {
        if (viewer.seesOwners()) {
            return leads;
        }
        Map<DealerId, OwnEntry> own = entries.of(
                viewer,
                leads.stream()
                        .filter(each -> !each.readable())
                        .map(each -> new DealerId(each.id()))
                        .toList());
        return leads.stream()
                .map(each -> each.readable()
                        ? each
                        : each.asEntered(own.getOrDefault(new DealerId(each.id()), OwnEntry.NONE)))
                .toList();
    }

    Optional<MyLead> find(Viewer viewer, long id) {
        List<MyLead> found = db.sql(ROWS.stream()
                        .map(rows -> SELECT.formatted(viewer.mayReadRow("l"), rows) + MINE + viewer.maySeeRow("l")
                                + " and l.dealer_id = :id")
                        .collect(Collectors.joining(" union all ")))
                .params(viewer.params())
                .param("id", id)
                .query(MyLeads::lead)
                .list();
        return asEntered(viewer, found).stream().findFirst();
    }

    /** How many there are of each that has a place of its own; exact to a thousand. */
    Map<MyLeadsFilter, Long> counts(Viewer viewer) {
        Map<MyLeadsFilter, Long> counts = new EnumMap<>(MyLeadsFilter.class);
        String each = MyLeadsFilter.SHOWN.stream()
                .filter(filter -> filter != MyLeadsFilter.ALL)
                .flatMap(filter -> rows(filter)
                        .map(rows -> "select '" + filter + "', count(*) from (select from " + rows
                                + " l where " + MINE + viewer.maySeeRow("l") + " and " + filter.bare() + order(filter)
                                + " limit " + MOST_COUNTED + ") counted"))
                .collect(Collectors.joining(" union all "));
        db.sql(Planned.once(each, TYPES)).params(viewer.params()).query(row -> {
            long some = row.getLong(2);
            counts.merge(
                    MyLeadsFilter.valueOf(row.getString(1)), some, (one, other) -> Math.min(MOST_COUNTED, one + other));
        });
        long all = counts.values().stream().mapToLong(Long::longValue).sum(); // each lead is one of the others
        counts.put(MyLeadsFilter.ALL, Math.min(all, MOST_COUNTED));
        return counts;
    }

    private static Stream<String> rows(MyLeadsFilter filter) {
        return filter == MyLeadsFilter.HERE
                ? Stream.of(HereAlready.MERGED, HereAlready.NOTED_ROWS)
                : Stream.of("dealer_listing");
    }

    /** The oldest of those that are many: new rows are looked up one by one, old ones read from the index alone. */
    private static String order(MyLeadsFilter filter) {
        return filter == MyLeadsFilter.WAITING ? " order by l.created_at, l.dealer_id" : "";
    }

    private static MyLead lead(ResultSet row, int number) throws SQLException {
        return new MyLead(
                row.getLong("dealer_id"),
                row.getString("name"),
                row.getString("site"),
                row.getString("city"),
                row.getString("region"),
                row.getString("standing"),
                row.getObject("standing_since", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_review"),
                row.getString("by_move"),
                Optional.ofNullable(row.getObject("taken_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("name_en"),
                row.getString("name_ru"),
                row.getBoolean("readable"));
    }
}
