package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.platform.words.Languages;
import com.denaq.crm.platform.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the agents who lost and who got dealers, each in their language, by a note of whoever did it. */
@Component
class HandOverNotes {

    private final Items items;
    private final NoteWriting notes;
    private final Languages languages;

    HandOverNotes(Items items, NoteWriting notes, Languages languages) {
        this.items = items;
        this.notes = notes;
        this.languages = languages;
    }

    /** Once, when it has come to its end. */
    void tell(Viewer by, long handOver) {
        List<Items.Sum> given = items.sums(handOver).stream()
                .filter(sum -> sum.fate().equals(Items.Fate.GIVEN.name()))
                .toList();
        for (User agent : notes.colleagues(by)) {
            note(by, agent, true, given, Items.Sum::to, Items.Sum::fromName);
            note(by, agent, false, given, Items.Sum::from, Items.Sum::toName);
        }
    }

    private void note(
            Viewer by,
            User agent,
            boolean got,
            List<Items.Sum> given,
            Function<Items.Sum, @Nullable Long> whose,
            Function<Items.Sum, @Nullable String> other) {
        List<Items.Sum> theirs = given.stream()
                .filter(sum -> Objects.equals(whose.apply(sum), agent.id().value()))
                .toList();
        if (!theirs.isEmpty()) {
            long count = theirs.stream().mapToLong(Items.Sum::n).sum();
            leave(by, agent, got, count, theirs.stream().map(other).toList(), null);
        }
    }

    /**
     * @param others whose they were or are now; null: the free leads
     * @param dealer the only one, or null
     * @return the note's id
     */
    long leave(
            Viewer by,
            User agent,
            boolean got,
            long count,
            Collection<@Nullable String> others,
            @Nullable DealerId dealer) {
        Words words = languages.words(agent.language() == null ? Locale.ENGLISH : Locale.of(agent.language()));
        String names = others.stream()
                .map(name -> Objects.requireNonNullElse(name, words.text("distribution.note.nobody")))
                .distinct()
                .collect(Collectors.joining(", "));
        String key = got ? "distribution.note.got" : "distribution.note.lost";
        String text = words.text(key, "count", count, "others", names);
        String fitting = text.substring(0, Math.min(text.length(), NewNote.LONGEST));
        return notes.leave(by, new NewNote(List.of(agent.id()), dealer, fitting, null))
                .getFirst();
    }
}
