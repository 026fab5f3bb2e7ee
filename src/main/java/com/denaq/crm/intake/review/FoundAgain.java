package com.denaq.crm.intake.review;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.intake.review.Reviews.Row;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Saying;
import com.denaq.crm.platform.words.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A dealer in the dead end asks nothing of its agent, so a note on its timeline alone would be read by nobody: a sticky note
 * tells them that it was found anew, so that they may try again.
 */
@Component
class FoundAgain {

    private final JdbcClient db;
    private final NoteWriting notes;
    private final Languages languages;

    FoundAgain(JdbcClient db, NoteWriting notes, Languages languages) {
        this.db = db;
        this.notes = notes;
        this.languages = languages;
    }

    void tell(Viewer by, Row row, Dealer known) {
        if (known.standing() instanceof DeadEnd) {
            notes.colleagues(by).stream()
                    .filter(each -> each.id().equals(known.owner()))
                    .findFirst()
                    .ifPresent(owner -> keep(row, leave(by, row, known, owner)));
        }
    }

    /** By whomever that word is taken back. */
    void untell(Row row) {
        if (row.noteId() != null) {
            notes.withdrawForHouse(row.noteId());
        }
    }

    private long leave(Viewer by, Row row, Dealer known, User owner) {
        Saying saying = new Saying("intake.review.found-again", Map.of("name", row.askedBy()), null);
        String language = owner.language();
        String text = saying.in(languages.words(language == null ? Locale.ENGLISH : Locale.of(language)));
        return notes.leave(by, new NewNote(List.of(owner.id()), known.id(), text, null, saying))
                .getFirst();
    }

    private void keep(Row row, long note) {
        db.sql("update review set note_id = :note where id = :id")
                .param("note", note)
                .param("id", row.id())
                .update();
    }
}
