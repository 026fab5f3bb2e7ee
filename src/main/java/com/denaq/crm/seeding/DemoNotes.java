package com.denaq.crm.seeding;

import com.denaq.crm.seeding.words.Notes.Note;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leaves the sticky notes of the demo, each about a dealer of whom it is for. */
@Component
class DemoNotes {

    private final JdbcClient db;
    private final DemoTeam team;
    private final Clock clock;

    DemoNotes(JdbcClient db, DemoTeam team, Clock clock) {
        this.db = db;
        this.team = team;
        this.clock = clock;
    }

    /** The oldest first, as people leave them: the later one has the higher number. */
    void leave(List<Note> notes) {
        List<Note> inOrder = notes.stream()
                .sorted(Comparator.comparingInt(Note::hoursAgo).reversed())
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            leave(inOrder.get(i), i);
        }
    }

    private void leave(Note note, int number) {
        Instant at = clock.instant().minus(Duration.ofHours(note.hoursAgo()));
        boolean done = note.fate().equals("done");
        Instant read = done || note.fate().equals("read") ? at.plusSeconds(1_900) : null;
        long to = team.id(note.to()).value();
        db.sql("""
                insert into sticky_note (from_user, to_user, dealer_id, text, wanted_on, created_at, read_at, done_at)
                values (:from, :to,
                        (select d.id from dealer d -- all dealers: the demo is made
                          where d.standing = :about and d.deleted_at is null
                            and d.owner_id = case when :to = any(select id from app_user where role = 'ADMIN') then :from else :to end
                          order by d.id offset :number limit 1),
                        :text, :wanted, :at, :read, :done)""")
                .param("from", team.id(note.from()).value())
                .param("to", to)
                .param("about", note.about())
                .param("number", number % 3)
                .param("text", note.text())
                .param(
                        "wanted",
                        note.fate().equals("today") ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : null)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("read", utc(read))
                .param("done", utc(done ? at.plusSeconds(4_000) : null))
                .update();
    }

    private static java.time.@Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
