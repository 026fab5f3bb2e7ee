package com.denaq.crm.distribution.handing;

import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.distribution.handing.ToldRows.Told;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Saying;
import com.denaq.crm.platform.words.Languages;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the agents who lost and who got dealers, each in their language, by a note of whoever did it. */
@Component
class HandOverNotes {

    private final Items items;
    private final HandOvers handOvers;
    private final ToldRows told;
    private final NoteWriting notes;
    private final Dealers dealers;
    private final Languages languages;

    HandOverNotes(
            Items items, HandOvers handOvers, ToldRows told, NoteWriting notes, Dealers dealers, Languages languages) {
        this.items = items;
        this.handOvers = handOvers;
        this.told = told;
        this.notes = notes;
        this.dealers = dealers;
        this.languages = languages;
    }

    /** Once, when it has come to its end. What takes another back takes its notes back, where nobody has read them yet. */
    void tell(Viewer by, HandOver handOver) {
        List<Told> unread = withdrawn(handOver);
        List<Items.Sum> given = items.sums(handOver.id()).stream()
                .filter(sum -> sum.fate().equals(Items.Fate.GIVEN.name()))
                .toList();
        for (User agent : notes.colleagues(by)) {
            if (!knew(unread, agent, false)) {
                note(by, agent, true, handOver, given, Items.Sum::to, Items.Sum::fromName);
            }
            if (!knew(unread, agent, true)) {
                note(by, agent, false, handOver, given, Items.Sum::from, Items.Sum::toName);
            }
        }
    }

    /** It goes on: what nobody has read of how far it came is told with the rest. */
    void tellAnew(HandOver handOver) {
        withdraw(handOver, told.unread(handOver.id()));
    }

    private List<Told> withdrawn(HandOver handOver) {
        Long undoes = handOver.undoes();
        if (undoes == null) {
            return List.of();
        }
        List<Told> unread = told.undone(undoes, handOver.id());
        handOvers.find(undoes).ifPresent(each -> withdraw(each, unread));
        return unread;
    }

    private void withdraw(HandOver handOver, List<Told> unread) {
        notes.withdraw(
                new Viewer(handOver.by(), Role.ADMIN, false),
                unread.stream().map(Told::note).toList());
    }

    /** Whoever didn't know that they got them is not told that they lost them. */
    private static boolean knew(List<Told> unread, User agent, boolean got) {
        return unread.stream().anyMatch(each -> each.agent() == agent.id().value() && each.got() == got);
    }

    private void note(
            Viewer by,
            User agent,
            boolean got,
            HandOver handOver,
            List<Items.Sum> given,
            Function<Items.Sum, @Nullable Long> whose,
            Function<Items.Sum, @Nullable String> other) {
        List<Items.Sum> theirs = given.stream()
                .filter(sum -> Objects.equals(whose.apply(sum), agent.id().value()))
                .toList();
        if (!theirs.isEmpty()) {
            long count = theirs.stream().mapToLong(Items.Sum::n).sum();
            DealerId only = count == 1 ? items.only(handOver.id(), agent.id(), got) : null;
            String list = got && only == null ? Giving.list(handOver.id(), agent.id()) : null;
            long note = leave(by, agent, got, count, theirs.stream().map(other).toList(), only, list);
            told.keep(note, agent.id(), got, by, handOver, count);
        }
    }

    /**
     * @param others whose they were or are now; null: the free leads
     * @param dealer the only one, which the note is about as long as it is there; or null
     * @param list where those stand that somebody got
     * @return the note's id
     */
    long leave(
            Viewer by,
            User agent,
            boolean got,
            long count,
            Collection<@Nullable String> others,
            @Nullable DealerId dealer,
            @Nullable String list) {
        String names = others.stream().filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        String free = others.stream().anyMatch(Objects::isNull) ? names.isEmpty() ? "only" : "too" : "no";
        Saying saying = new Saying(
                got ? "distribution.note.got" : "distribution.note.lost",
                Map.of("count", count, "others", names, "free", free),
                list);
        String language = agent.language();
        String text = saying.in(languages.words(language == null ? Locale.ENGLISH : Locale.of(language)));
        DealerId about = dealer != null && dealers.card(by, dealer).isPresent() ? dealer : null;
        return notes.leave(by, new NewNote(List.of(agent.id()), about, text, null, saying))
                .getFirst();
    }
}
