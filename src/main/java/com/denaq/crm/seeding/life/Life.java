package com.denaq.crm.seeding.life;

import com.denaq.crm.seeding.life.Team.Member;
import com.denaq.crm.seeding.life.World.Choice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One dealer's life while it is told: where it stands, whose it is, what waits; each deed leaves the rows its door would. */
final class Life {

    final World world;
    final Rows rows;
    final SplittableRandom chance;
    final long id;
    final Shop shop;
    final @Nullable Long resembles;
    final Deeds deeds;
    final List<Happened> timeline = new ArrayList<>();
    final List<Step> steps = new ArrayList<>();

    String standing = "";
    int seq;
    Instant since = Instant.EPOCH;

    @Nullable
    Member owner;

    @Nullable
    Instant ownedSince;

    @Nullable
    Choice reason;

    @Nullable
    String refusalNote;

    @Nullable
    LocalDate tryAgainOn;

    boolean inReview;
    String source = "IMPORT";

    @Nullable
    Member enteredBy;

    Instant enteredAt = Instant.EPOCH;

    @Nullable
    Instant deletedAt;

    @Nullable
    String remark;

    @Nullable
    Step open;

    private @Nullable Instant sinceBefore;

    /** {@code before} is the one told before, which it resembles where {@code similar}. */
    Life(World world, Rows rows, @Nullable Life before, boolean similar, SplittableRandom chance) {
        this.world = world;
        this.rows = rows;
        this.chance = chance;
        id = rows.next(Table.DEALER);
        resembles = similar && before != null ? before.id : null;
        shop = new Shop(world, id, resembles == null || before == null ? null : before.shop, chance);
        deeds = new Deeds(this);
    }

    void enter(Member by, String through, boolean similar, Instant at) {
        enteredBy = by;
        source = through;
        inReview = similar;
        enteredAt = at;
        if (through.equals("AGENT")) {
            owner = by;
            ownedSince = at;
        }
        move("ENTER", "LEAD", at, by.id(), null, null);
        shop.numbers(rows, id);
        if (owner != null) {
            assigned(null, owner, by.id(), at);
        }
    }

    /** Into the recycle bin; lately, since what has lain there for longer is gone. */
    void delete(Instant when) {
        Instant oldest = world.now().minus(Duration.ofDays(3 + id % 25));
        deletedAt = when.isBefore(oldest) ? oldest : when;
    }

    void give(@Nullable Member to, long by, Instant at) {
        Member from = owner;
        owner = to;
        ownedSince = to == null ? null : at;
        assigned(from, to, by, at);
    }

    private void assigned(@Nullable Member from, @Nullable Member to, long by, Instant at) {
        rows.add(Table.ASSIGNMENT, rows.next(Table.ASSIGNMENT), id, id(from), id(to), by, at, day(at));
        happened("ASSIGNMENT", at, by).details = Json.of("from", id(from), "to", id(to));
    }

    /** {@code note} is an override where it agrees. */
    void move(
            String kind, String to, Instant at, @Nullable Long by, @Nullable String note, @Nullable Integer takesBack) {
        String from = standing.isEmpty() ? null : standing;
        boolean refusal = kind.equals("REFUSE");
        seq++;
        rows.add(
                Table.STAGE_MOVE,
                id,
                seq,
                kind,
                from,
                to,
                at,
                day(at),
                by,
                id(owner),
                from == null ? null : since,
                refusal ? Objects.requireNonNull(reason).id() : null,
                kind.equals("AGREE") ? null : note,
                kind.equals("AGREE") ? note : null,
                takesBack,
                "DEAD_END".equals(from) ? deadEnd() : null);
        happened("STAGE", at, by).details = Json.of(
                "move",
                seq,
                "kind",
                kind,
                "from",
                from,
                "to",
                to,
                "reason",
                refusal ? Objects.requireNonNull(reason).id() : null,
                "note",
                note,
                "takesBack",
                takesBack);
        if (world.fictional()) {
            audit(kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), from, to, at, by);
        }
        Instant before = since;
        since = takesBack == null || sinceBefore == null ? at : sinceBefore;
        sinceBefore = before;
        standing = to;
        if (!to.equals("DEAD_END")) {
            reason = null;
            refusalNote = null;
            tryAgainOn = null;
        }
    }

    private String deadEnd() {
        return Json.of("reason", Objects.requireNonNull(reason).id(), "note", refusalNote, "tryAgainOn", tryAgainOn);
    }

    private void audit(String action, @Nullable String from, String to, Instant at, @Nullable Long by) {
        boolean created = action.equals("enter");
        String changes = created
                ? "{\"name\":[null," + Json.quoted(shop.name) + "]}"
                : "{\"standing\":[" + Json.quoted(String.valueOf(from)) + "," + Json.quoted(to) + "]}";
        rows.add(
                Table.AUDIT_ENTRY,
                rows.next(Table.AUDIT_ENTRY),
                at,
                by,
                "dealer",
                id,
                id,
                created ? "created" : action,
                changes);
    }

    Happened happened(String kind, Instant at, @Nullable Long by) {
        Happened happened = new Happened(rows.next(Table.ACTIVITY), id, kind, at, by);
        timeline.add(happened);
        return happened;
    }

    /** Whoever works with it; a free dealer is worked with by nobody. */
    Member worker() {
        return Objects.requireNonNull(owner);
    }

    LocalDate day(Instant at) {
        return at.atZone(world.companyZone()).toLocalDate();
    }

    static @Nullable Long id(@Nullable Member member) {
        return member == null ? null : member.id();
    }

    /** It is told: its rows are written. */
    void end() {
        Member by = Objects.requireNonNull(enteredBy);
        deeds.saidToBeAnswered();
        Long waitsFor = deletedAt == null && !standing.equals("DEAD_END") ? id(owner) : null;
        rows.add(
                Table.DEALER,
                id,
                shop.name,
                standing,
                seq,
                since,
                reason == null ? null : reason.id(),
                refusalNote,
                tryAgainOn,
                id(owner),
                ownedSince,
                inReview,
                shop.domain == null ? null : "https://" + shop.domain,
                shop.domain,
                chance.nextInt(5) > 0 ? world.shops().street(chance) : null,
                shop.town.postcode() + "%02d".formatted(chance.nextInt(1, 80)),
                shop.town.city(),
                shop.town.region(),
                "US",
                shop.town.zone(),
                shop.opens,
                shop.closes,
                shop.openDays,
                world.shops().does(chance),
                chance.nextInt(2) == 0 ? world.shops().sells(chance) : null,
                standing.equals("LEAD") ? null : world.shops().buys(chance),
                shop.russian ? "Russian" : "English",
                remark,
                source,
                by.id(),
                enteredAt,
                deletedAt,
                deletedAt == null ? null : world.team().admins().getFirst().id());
        timeline.forEach(each -> each.into(rows, waitsFor));
        long doer = owner == null ? by.id() : owner.id();
        steps.forEach(each -> each.into(
                rows,
                id,
                each.doneAt == null || each.doneBy == null ? doer : each.doneBy,
                shop.opens,
                shop.town.zone()));
    }
}
