package com.denaq.crm.dealers;

import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealersTouched.Aspect;
import com.denaq.crm.platform.audit.Audit;
import com.denaq.crm.platform.audit.Changes;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.time.StoredTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stage history: continuous, and it only grows. Who may read or move the dealer is asked before. */
@Repository
public class StageHistory {

    private final JdbcClient db;
    private final Settings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StageHistory(JdbcClient db, Settings settings, Audit audit, ApplicationEventPublisher events) {
        this.db = db;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
    }

    /** All moves, the oldest first. */
    public List<StageMove> of(DealerId dealer) {
        return db.sql("""
                select m.seq, m.kind, m.from_standing, m.to_standing, m.at, m.since, m.by_user, u.name as by_name,
                       r.code as reason_code, r.name_en, r.name_ru, m.override_reason, m.note,
                       exists (select from stage_move b where b.dealer_id = m.dealer_id and b.takes_back = m.seq) as taken_back
                  from stage_move m
                  left join app_user u on u.id = m.by_user
                  left join refusal_reason r on r.id = m.refusal_reason
                 where m.dealer_id = :dealer
                 order by m.seq""")
                .param("dealer", dealer.value())
                .query(StageHistory::move)
                .list();
    }

    /** The move that can be taken back: the last that was not, and takes none back itself. A merge is undone as a whole. */
    public static Optional<StageMove> latest(List<StageMove> all) {
        return last(all).filter(move -> move.kind() != MoveKind.MERGE);
    }

    /** The same, be it a merge. */
    static Optional<StageMove> last(List<StageMove> all) {
        return all.reversed().stream()
                .filter(move -> move.kind() != MoveKind.TAKE_BACK && !move.takenBack())
                .findFirst()
                .filter(move -> move.kind() != MoveKind.ENTER);
    }

    DealerMoved write(Dealer dealer, Move.Made made, @Nullable UserId by, Instant at, Said said) {
        Refusal refusal = made.to() instanceof DeadEnd end ? end.refusal() : null;
        insert(new Row(dealer, made.kind(), made.to().kind(), at, by))
                .param("reason", refusal == null ? null : refusal.reason())
                .param("note", said.note())
                .param("override", said.override())
                .param("takesBack", null)
                .param(
                        "standsSince",
                        made.kind() == MoveKind.MERGE ? made.to().since().atOffset(ZoneOffset.UTC) : null)
                .update();
        return done(dealer, made.kind(), made.to(), at, by, null, said);
    }

    DealerMoved takeBack(Dealer dealer, StageMove move, UserId by, Instant at) {
        Standing before = before(dealer.id(), move);
        insert(new Row(dealer, MoveKind.TAKE_BACK, before.kind(), at, by))
                .param("reason", before instanceof DeadEnd end ? end.refusal().reason() : null)
                .param("note", null)
                .param("override", null)
                .param("takesBack", move.seq())
                .param("standsSince", null)
                .update();
        return done(dealer, MoveKind.TAKE_BACK, before, at, by, move.seq(), Said.NOTHING);
    }

    private record Row(
            Dealer dealer,
            MoveKind kind,
            Standing.Kind to,
            Instant at,
            @Nullable UserId by) {}

    private JdbcClient.StatementSpec insert(Row row) {
        return db.sql("""
                insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, by_user, owner_id,
                                        since, stands_since, refusal_reason, note, override_reason, takes_back, before)
                select d.id, d.stage_seq + 1, :kind, d.standing, :to, :at, :day, :by, d.owner_id,
                       d.standing_since, :standsSince, :reason, :note, :override, :takesBack,
                       case when d.standing = 'DEAD_END'
                            then jsonb_build_object('reason', d.refusal_reason, 'note', d.refusal_note, 'tryAgainOn', d.try_again_on)
                       end
                  from dealer d -- all dealers: the caller holds its lock and has asked
                 where d.id = :dealer""")
                .param("dealer", row.dealer.id().value())
                .param("kind", row.kind.name())
                .param("to", row.to.name())
                .param("at", row.at.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(row.at))
                .param("by", row.by == null ? null : row.by.value());
    }

    private DealerMoved done(
            Dealer dealer,
            MoveKind kind,
            Standing to,
            Instant at,
            @Nullable UserId by,
            @Nullable Integer takenBack,
            Said said) {
        stand(dealer, to);
        int seq = dealer.stageSeq() + 1;
        Changes changes = new Changes()
                .field("standing", dealer.standing().kind(), to.kind())
                .field("without", null, said.codes())
                .field("override", null, said.override())
                .field("note", null, said.note());
        audit.write(
                by == null ? null : by.value(),
                "dealer",
                dealer.id().value(),
                dealer.id().value(),
                code(kind),
                changes);
        DealerMoved moved = new DealerMoved(
                dealer.id(),
                seq,
                kind,
                dealer.standing().kind(),
                to,
                at,
                by,
                dealer.owner(),
                takenBack,
                said.without(),
                said.together());
        events.publishEvent(moved);
        events.publishEvent(DealersTouched.one(dealer.id(), Aspect.STANDING));
        return moved;
    }

    private static String code(MoveKind kind) {
        return kind.name().toLowerCase().replace('_', '-');
    }

    private void stand(Dealer dealer, Standing to) {
        Refusal refusal = to instanceof DeadEnd end ? end.refusal() : null;
        db.sql("""
                update dealer
                   set standing = :standing, stage_seq = stage_seq + 1, standing_since = :since,
                       refusal_reason = :reason, refusal_note = :note, try_again_on = :tryAgainOn,
                       in_review = in_review and :standing = 'LEAD', version = version + 1
                 where id = :dealer""")
                .param("dealer", dealer.id().value())
                .param("standing", to.kind().name())
                .param("since", to.since().atOffset(ZoneOffset.UTC))
                .param("reason", refusal == null ? null : refusal.reason())
                .param("note", refusal == null ? null : refusal.note())
                .param("tryAgainOn", refusal == null ? null : refusal.tryAgainOn())
                .update();
    }

    private Standing before(DealerId dealer, StageMove move) {
        Instant since = Objects.requireNonNull(move.since());
        return switch (Objects.requireNonNull(move.from())) {
            case LEAD -> new Lead(since);
            case FIRM -> new Firm(since);
            case ACCOUNT -> new Account(since);
            case CLIENT -> new Client(since);
            case DEAD_END -> new DeadEnd(since, refusalBefore(dealer, move.seq()));
        };
    }

    private Refusal refusalBefore(DealerId dealer, int seq) {
        return db.sql("""
                select (before ->> 'reason')::bigint as reason, before ->> 'note' as note,
                       (before ->> 'tryAgainOn')::date as try_again_on
                  from stage_move where dealer_id = :dealer and seq = :seq""")
                .param("dealer", dealer.value())
                .param("seq", seq)
                .query((row, n) -> new Refusal(
                        row.getLong("reason"), row.getString("note"), row.getObject("try_again_on", LocalDate.class)))
                .single();
    }

    private static StageMove move(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_standing");
        return new StageMove(
                row.getInt("seq"),
                MoveKind.valueOf(row.getString("kind")),
                from == null ? null : Standing.Kind.valueOf(from),
                Standing.Kind.valueOf(row.getString("to_standing")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                StoredTime.of(row, "since"),
                DealerRows.user(row, "by_user"),
                row.getString("by_name"),
                row.getString("reason_code"),
                row.getString("name_en"),
                row.getString("name_ru"),
                row.getString("override_reason"),
                row.getString("note"),
                row.getBoolean("taken_back"));
    }
}
