package com.denaq.crm.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.notes.Notes.Kind;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.support.DatabaseTest;
import com.denaq.crm.support.TestDealers;
import com.denaq.crm.support.TestUsers;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NotesTests {

    @Autowired
    Notes notes;

    @Autowired
    NoteWriting writing;

    @Autowired
    TestUsers users;

    @Autowired
    TestDealers dealers;

    User vera;
    User boris;
    Viewer asVera;
    Viewer asBoris;

    @BeforeEach
    void two_colleagues() {
        vera = users.agent("Vera Sokolova");
        boris = users.agent("Boris Orlov");
        asVera = users.viewer(vera);
        asBoris = users.viewer(boris);
    }

    @Test
    void a_note_is_for_one_colleague_who_reads_it_and_gets_it_done() {
        DealerId shop = dealers.firm("Harbor Lane", vera);
        long id = leave("He likes short answers", shop);
        assertThat(notes.unread(vera.id())).isEqualTo(1);
        assertThat(notes.about(asVera, shop)).extracting(Note::text).containsExactly("He likes short answers");

        writing.seen(asVera, List.of(id));
        assertThat(notes.unread(vera.id())).isZero();
        assertThat(notes.read(asBoris, id).readAt()).isNotNull();

        writing.done(asVera, id);
        assertThat(notes.list(asVera, Kind.FOR_ME, null, 10)).isEmpty();
        assertThat(notes.list(asVera, Kind.DONE, null, 10)).hasSize(1);
        assertThat(notes.list(asBoris, Kind.LEFT, null, 10).getFirst().open()).isFalse();
        writing.notDone(asVera, id);
        assertThat(notes.open(vera.id())).isEqualTo(1);
    }

    @Test
    void nobody_else_sees_it_or_changes_it() {
        long id = leave("Between us", null);
        Viewer third = users.viewer(users.admin("Nadia Weiss"));
        assertThatThrownBy(() -> notes.read(third, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.done(third, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.answer(third, id, "Hello")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.done(asBoris, id))
                .as("it is Vera's to do")
                .isInstanceOf(NotFound.class);
        writing.withdraw(asVera, List.of(id));
        assertThat(notes.open(vera.id())).as("only who left it takes it back").isEqualTo(1);
        writing.withdrawForHouse(id);
        assertThat(notes.open(vera.id())).as("or the house").isZero();
    }

    @Test
    void an_answer_goes_back_and_the_note_is_done_until_the_answer_is_taken_back() {
        long id = leave("Can you take the talk?", null);
        long answer = writing.answer(asVera, id, "Gladly");
        assertThat(notes.list(asBoris, Kind.FOR_ME, null, 10))
                .extracting(Note::text, Note::answers)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Gladly", "Can you take the talk?"));
        assertThat(notes.open(vera.id())).isZero();

        writing.withdraw(asVera, List.of(answer));
        assertThat(notes.open(vera.id())).isEqualTo(1);
        assertThat(notes.open(boris.id())).isZero();
    }

    @Test
    void lead_creators_and_those_who_have_left_get_none() {
        User outside = users.leadCreator("Lena Petrova");
        assertThat(writing.colleagues(asVera)).extracting(User::id).containsExactly(boris.id());
        assertThatThrownBy(() -> writing.leave(asVera, new NewNote(List.of(outside.id()), null, "Hello", null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void those_that_are_wanted_are_more_urgent_than_those_not_read_yet() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        leave("Wanted today", null, today);
        leave("Wanted since Friday", null, today.minusDays(3));
        leave("Wanted later", null, today.plusDays(1));
        leave("Plain", null);
        assertThat(notes.urgent(asVera, today, 3))
                .extracting(Note::text)
                .containsExactly("Wanted since Friday", "Wanted today", "Plain");
        assertThat(notes.urgent(vera.id(), today)).isEqualTo(4);
        assertThat(notes.wanted(asVera, today))
                .extracting(Note::text)
                .containsExactly("Wanted since Friday", "Wanted today");
    }

    @Test
    void pages_follow_each_other() {
        for (int i = 0; i < 5; i++) {
            leave("Note " + i, null);
        }
        List<Note> first = notes.list(asVera, Kind.FOR_ME, null, 3);
        List<Note> second = notes.list(asVera, Kind.FOR_ME, first.getLast().id(), 3);
        assertThat(first).extracting(Note::text).containsExactly("Note 4", "Note 3", "Note 2");
        assertThat(second).extracting(Note::text).containsExactly("Note 1", "Note 0");
    }

    @Test
    void those_that_stand_elsewhere_take_no_place_of_a_page() {
        leave("The oldest", null);
        for (int i = 0; i < 4; i++) {
            leave("Wanted " + i, null, LocalDate.of(2026, 11, 23));
        }
        List<Note> wanted = notes.wanted(asVera, LocalDate.of(2026, 11, 23));
        assertThat(notes.list(asVera, Kind.FOR_ME, null, wanted, 3))
                .extracting(Note::text)
                .containsExactly("The oldest");
    }

    private long leave(String text, @Nullable DealerId dealer) {
        return leave(text, dealer, null);
    }

    private long leave(String text, @Nullable DealerId dealer, @Nullable LocalDate wanted) {
        return writing.leave(asBoris, new NewNote(List.of(vera.id()), dealer, text, wanted))
                .getFirst();
    }
}
