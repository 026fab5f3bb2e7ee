package com.denaq.crm.notes.wall;

import com.denaq.crm.access.User;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.notes.Note;
import com.denaq.crm.notes.Notes.Kind;
import com.denaq.crm.platform.web.Choice;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of notes is drawn from.
 *
 * @param wanted those for the viewer that are wanted by today, before the others; on the first page of them
 * @param left the latest that the viewer left, beside those for them
 * @param next the last note of this page, where there are older ones
 * @param open how many are open for the viewer, exact to a thousand
 * @param dealer what the note being written is about, or null
 * @param country whose phone numbers are written without a country
 */
public record Wall(
        Kind kind,
        List<Note> wanted,
        List<Note> notes,
        List<Note> left,
        @Nullable Long next,
        long open,
        long unread,
        NoteForm form,
        Problems problems,
        @Nullable Dealer dealer,
        List<User> colleagues,
        String country) {

    /** {@code left}, {@code done}, or empty for those that are for me. */
    public String show() {
        return switch (kind) {
            case FOR_ME -> "";
            case LEFT -> "left";
            case DONE -> "done";
        };
    }

    /** A part of the notes under a heading of its own; its key, or null where there is but one part. */
    public record Part(@Nullable String key, List<Note> notes) {}

    public List<Part> parts() {
        if (wanted.isEmpty()) {
            return List.of(new Part(null, notes));
        }
        Part first = new Part("notes.part.wanted", wanted);
        return notes.isEmpty() ? List.of(first) : List.of(first, new Part("notes.part.others", notes));
    }

    /** In the order in which they stand. */
    public List<Note> all() {
        return Stream.concat(wanted.stream(), notes.stream()).toList();
    }

    /** Whom a note can be for. */
    public static List<Choice> choices(Screen screen, List<User> colleagues) {
        List<Choice> choices = new ArrayList<>();
        for (User each : colleagues) {
            boolean away = each.awayOn(LocalDate.ofInstant(screen.now(), each.zone()));
            choices.add(new Choice(
                    each.id().toString(), away ? screen.t("notes.to.away", "name", each.name()) : each.name()));
        }
        if (colleagues.size() > 1) {
            choices.add(new Choice(NoteForm.EVERYBODY, screen.t("notes.to.everybody")));
        }
        return choices;
    }

    /** Notes that are before the viewer's eyes for the first time, parted by commas; empty for none. */
    public static String unseen(List<Note> notes) {
        return String.join(
                ",",
                notes.stream()
                        .filter(Note::unread)
                        .map(note -> Long.toString(note.id()))
                        .toList());
    }
}
