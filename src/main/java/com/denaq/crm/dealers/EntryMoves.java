package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Takes the moves of an entry back, the last first and the entry itself at the end, so that it counts no more from that
 * day on; and makes them once more where it comes out of the recycle bin. The caller holds the locks and has asked.
 */
@Repository
class EntryMoves {

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    EntryMoves(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Of those that have no other moves yet. */
    void takeBack(Viewer viewer, List<DealerId> dealers) {
        Instant now = clock.instant();
        db.sql("""
                insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, by_user, owner_id,
                                        since, stands_since, takes_back, before)
                select d.id, 2 * d.stage_seq + 1 - m.seq, 'TAKE_BACK', m.to_standing, coalesce(m.from_standing, m.to_standing),
                       :now, :day, :by, d.owner_id, m.at, case when m.seq = 1 then m.at end, m.seq,
                       case when m.to_standing = 'DEAD_END'
                            then jsonb_build_object('reason', d.refusal_reason, 'note', d.refusal_note, 'tryAgainOn', d.try_again_on)
                       end
                  from dealer d -- all dealers: the caller has asked
                  join stage_move m on m.dealer_id = d.id
                 where d.id = any(:ids)""")
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .param("by", viewer.id().value())
                .update();
        db.sql("""
                update dealer d -- all dealers: the caller has asked
                   set standing = m.to_standing, stage_seq = 2 * stage_seq, standing_since = m.at,
                       refusal_reason = null, refusal_note = null, try_again_on = null
                  from stage_move m
                 where d.id = any(:ids) and m.dealer_id = d.id and m.seq = 1""")
                .param("ids", dealers.stream().map(DealerId::value).toArray(Long[]::new))
                .update();
    }

    /** False: its entry was not taken back. */
    boolean again(Viewer viewer, DealerId dealer) {
        Instant now = clock.instant();
        int made = db.sql("""
                insert into stage_move (dealer_id, seq, kind, from_standing, to_standing, at, day, by_user, owner_id,
                                        since, refusal_reason, note, override_reason, at_entry, before)
                select d.id, d.stage_seq + m.seq, m.kind, coalesce(m.from_standing, m.to_standing), m.to_standing,
                       :now, :day, :by, d.owner_id, case when m.seq = 1 then d.standing_since else :now end,
                       m.refusal_reason, m.note, m.override_reason, m.at_entry, m.before
                  from dealer d -- all dealers: the caller has asked
                  join stage_move b on b.dealer_id = d.id and b.seq = d.stage_seq and b.takes_back = 1
                  join stage_move m on m.dealer_id = d.id and m.seq <= d.stage_seq / 2
                 where d.id = :dealer""")
                .param("dealer", dealer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("day", settings.companyDay(now))
                .param("by", viewer.id().value())
                .update();
        if (made > 0) {
            db.sql("""
                    update dealer d -- all dealers: the caller has asked
                       set standing = m.to_standing, stage_seq = m.seq, standing_since = m.at,
                           refusal_reason = m.refusal_reason,
                           refusal_note = case when m.to_standing = 'DEAD_END' then m.note end,
                           try_again_on = (select (b.before ->> 'tryAgainOn')::date from stage_move b
                                            where b.dealer_id = d.id and b.seq = d.stage_seq + 1 - d.stage_seq / 2)
                      from stage_move m
                     where d.id = :dealer and m.dealer_id = d.id and m.seq = d.stage_seq + :made""").param("dealer", dealer.value()).param("made", made).update();
        }
        return made > 0;
    }
}
