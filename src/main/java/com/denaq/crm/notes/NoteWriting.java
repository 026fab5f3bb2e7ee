package com.denaq.crm.notes;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves sticky notes, answers them and gets them done. Who has nothing to do with a note gets NotFound. All of it may be
 * done twice without harm.
 */
@Service
public class NoteWriting {

    private final JdbcClient db;
    private final Notes notes;
    private final NoteRows rows;
    private final Users users;
    private final Dealers dealers;
    private final Clock clock;

    NoteWriting(JdbcClient db, Notes notes, NoteRows rows, Users users, Dealers dealers, Clock clock) {
        this.db = db;
        this.notes = notes;
        this.rows = rows;
        this.users = users;
        this.dealers = dealers;
        this.clock = clock;
    }

    /** For whom one may leave a note: agents and admins who may sign in, without oneself. */
    public List<User> colleagues(Viewer viewer) {
        return users.active().stream()
                .filter(user -> user.role() != Role.LEAD_CREATOR && !viewer.is(user.id()))
                .toList();
    }

    /** @return one note for each of those it is for */
    @Transactional
    public List<Long> leave(Viewer viewer, NewNote note) {
        List<UserId> known = colleagues(viewer).stream().map(User::id).toList();
        DealerId dealer = note.dealer();
        if (!known.containsAll(note.to())
                || (dealer != null && dealers.card(viewer, dealer).isEmpty())) {
            throw new NotFound("somebody or something of the note");
        }
        List<Long> left = new ArrayList<>();
        for (UserId to : note.to()) {
            left.add(insert(viewer, to, note, null));
        }
        return left;
    }

    /** Back to whoever left it, about the same dealer; the note itself is done with that. */
    @Transactional
    public long answer(Viewer viewer, long id, String text) {
        Note note = received(viewer, id);
        done(viewer, id);
        return insert(viewer, note.from(), new NewNote(List.of(note.from()), note.dealer(), text, null), id);
    }

    /** Takes notes back that the viewer left; what one of them answered is open again. */
    @Transactional
    public void withdraw(Viewer viewer, Collection<Long> left) {
        withdraw(left, viewer.id());
    }

    /** Takes a note back for the house, which left it in somebody's name, once what it says is no longer so. */
    @Transactional
    public void withdrawForHouse(long id) {
        withdraw(List.of(id), null);
    }

    /** @param by only what this person left; null: whoever left it */
    private void withdraw(Collection<Long> left, @Nullable UserId by) {
        db.sql("""
                with gone as (
                    update sticky_note set withdrawn_at = :now
                     where id = any(:ids) and withdrawn_at is null
                       and (:by::bigint is null or from_user = :by)
                    returning answers)
                update sticky_note n set done_at = null from gone where n.id = gone.answers""")
                .param("by", by == null ? null : by.value())
                .param("ids", left.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    @Transactional
    public void done(Viewer viewer, long id) {
        received(viewer, id);
        db.sql("""
                update sticky_note set done_at = :now, read_at = coalesce(read_at, :now)
                 where id = :id and done_at is null""").param("id", id).param("now", now()).update();
    }

    @Transactional
    public void notDone(Viewer viewer, long id) {
        received(viewer, id);
        db.sql("update sticky_note set done_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /** They have been before the viewer's eyes; those for others stay as they are. */
    @Transactional
    public void seen(Viewer viewer, Collection<Long> ids) {
        db.sql("update sticky_note set read_at = :now where id = any(:ids) and to_user = :viewer and read_at is null")
                .params(viewer.params())
                .param("ids", ids.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    private Note received(Viewer viewer, long id) {
        Note note = notes.read(viewer, id);
        if (!viewer.is(note.to())) {
            throw new NotFound("note " + id + " for me");
        }
        return note;
    }

    private long insert(Viewer viewer, UserId to, NewNote note, @Nullable Long answers) {
        DealerId dealer = note.dealer();
        return Objects.requireNonNull(db.sql("""
                insert into sticky_note (from_user, to_user, dealer_id, text, saying, wanted_on, answers, created_at)
                values (:viewer, :to, :dealer, :text, :saying::jsonb, :wantedOn, :answers, :now)
                returning id""")
                .params(viewer.params())
                .param("to", to.value())
                .param("dealer", dealer == null ? null : dealer.value())
                .param("text", note.text())
                .param("saying", rows.written(note.saying()))
                .param("wantedOn", note.wantedOn())
                .param("answers", answers)
                .param("now", now())
                .query(Long.class)
                .single());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
