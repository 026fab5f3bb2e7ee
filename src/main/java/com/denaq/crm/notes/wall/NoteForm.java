package com.denaq.crm.notes.wall;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.platform.time.TypedDate;
import com.denaq.crm.platform.web.Problems;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as it is typed; absent is empty.
 *
 * @param to a user's number, or {@link #EVERYBODY}
 * @param about what was typed to find the dealer
 * @param dealer the dealer that was chosen, or empty
 * @param wanted a date, or empty
 * @param place {@code beside} a dealer, or empty
 */
public record NoteForm(String to, String about, String dealer, String text, String wanted, String place) {

    public static final String EVERYBODY = "all";
    private static final String BESIDE = "beside";
    static final NoteForm EMPTY = new NoteForm("", "", "", "", "", "");

    public NoteForm(
            @Nullable String to,
            @Nullable String about,
            @Nullable String dealer,
            @Nullable String text,
            @Nullable String wanted,
            @Nullable String place) {
        this.to = clean(to);
        this.about = clean(about);
        this.dealer = clean(dealer).replaceAll("\\D", "");
        this.text = clean(text);
        this.wanted = clean(wanted);
        this.place = clean(place);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** About that dealer, with nothing typed yet. */
    static NoteForm about(DealerId dealer) {
        return new NoteForm("", "", dealer.toString(), "", "", BESIDE);
    }

    public boolean beside() {
        return place.equals(BESIDE);
    }

    /** For the next one: empty, about the same dealer where it stands beside one. */
    NoteForm next() {
        return beside() ? new NoteForm("", "", dealer, "", "", BESIDE) : EMPTY;
    }

    Problems problems(List<User> colleagues, LocalDate today) {
        Problems problems = Problems.NONE;
        if (people(colleagues).isEmpty()) {
            problems = problems.and("to", "notes.to.missing");
        }
        if (!about.isEmpty() && dealerId() == null) {
            problems = problems.and("about", "notes.about.which");
        }
        if (text.isEmpty()) {
            problems = problems.and("text", "notes.text.missing");
        }
        if (text.length() > NewNote.LONGEST) {
            problems = problems.and("text", "notes.text.long", "most", NewNote.LONGEST);
        }
        if (!wanted.isEmpty() && wantedOn() == null) {
            problems = problems.and("wanted", "component.field.unreadable");
        }
        LocalDate day = wantedOn();
        if (day != null && day.isBefore(today)) {
            problems = problems.and("wanted", "notes.wanted.past");
        }
        return problems;
    }

    NewNote note(List<User> colleagues) {
        return new NewNote(people(colleagues), dealerId(), text, wantedOn());
    }

    private List<UserId> people(List<User> colleagues) {
        return colleagues.stream()
                .map(User::id)
                .filter(id -> to.equals(EVERYBODY) || to.equals(id.toString()))
                .toList();
    }

    @Nullable
    DealerId dealerId() {
        return dealer.isEmpty() || dealer.length() > 18 ? null : new DealerId(Long.parseLong(dealer));
    }

    private @Nullable LocalDate wantedOn() {
        return TypedDate.of(wanted);
    }
}
