package com.denaq.crm.notes.wall;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.listing.DealerFilter;
import com.denaq.crm.listing.DealerLists;
import com.denaq.crm.listing.FilterField;
import com.denaq.crm.listing.ListOrder;
import com.denaq.crm.notes.Note;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.notes.Notes.Kind;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sticky notes: those for me, those I left, those that are done; and leaving one. */
@Controller
@RequestMapping("/notes")
@Allow({Role.AGENT, Role.ADMIN})
class NotesController {

    /** The client event after which whoever shows notes fetches them anew. */
    static final String CHANGED = "notes-changed";

    private static final int ROWS = 50;
    private static final int BESIDE = 5;
    private static final int SUGGESTED = 6;

    private final Templates templates;
    private final Notes notes;
    private final NoteWriting writing;
    private final Dealers dealers;
    private final DealerLists lists;
    private final Settings settings;

    NotesController(
            Templates templates,
            Notes notes,
            NoteWriting writing,
            Dealers dealers,
            DealerLists lists,
            Settings settings) {
        this.templates = templates;
        this.notes = notes;
        this.writing = writing;
        this.dealers = dealers;
        this.lists = lists;
        this.settings = settings;
    }

    @GetMapping
    JteModel wall(
            Screen screen,
            Viewer viewer,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "before", required = false) @Nullable Long before) {
        Kind kind = show.equals("left") ? Kind.LEFT : show.equals("done") ? Kind.DONE : Kind.FOR_ME;
        return templates.notesPage(screen, wall(screen, viewer, kind, before, NoteForm.EMPTY, Problems.NONE));
    }

    @PostMapping
    Answer leave(Screen screen, Viewer viewer, NoteForm form) {
        List<User> colleagues = writing.colleagues(viewer);
        Problems problems = form.problems(colleagues, screen.moments().today());
        if (problems.any()) {
            return Answer.problem(
                    screen.fragment()
                            ? leaving(screen, viewer, form, problems, colleagues)
                            : templates.notesPage(screen, wall(screen, viewer, Kind.FOR_ME, null, form, problems)));
        }
        List<Long> left = writing.leave(viewer, form.note(colleagues));
        Answer answer = screen.fragment()
                ? Answer.page(leaving(screen, viewer, form.next(), Problems.NONE, colleagues))
                        .event(CHANGED)
                : Answer.back("/notes");
        return answer.undo(undo(left), "notes.left", "count", left.size());
    }

    @PostMapping("/undo")
    Answer withdraw(Viewer viewer, @RequestParam("notes") List<Long> left) {
        writing.withdraw(viewer, left);
        return Answer.back("/notes").toast("notes.withdrawn");
    }

    @PostMapping("/seen")
    Answer seen(Viewer viewer, @RequestParam("notes") List<Long> ids) {
        writing.seen(viewer, ids);
        return Answer.done();
    }

    /** Dealers by the beginnings of the words of their names, to choose what a note is about. */
    @GetMapping("/dealers")
    JteModel dealers(Screen screen, Viewer viewer, @RequestParam(name = "about", defaultValue = "") String about) {
        List<Dealer> found = about.strip().length() < 2
                ? List.of()
                : lists
                        .page(
                                viewer,
                                DealerFilter.of(FilterField.TEXT, about.strip()),
                                ListOrder.By.NAME.first(),
                                null,
                                SUGGESTED,
                                screen.zone())
                        .dealers()
                        .stream()
                        .map(id -> dealers.card(viewer, id))
                        .flatMap(Optional::stream)
                        .toList();
        return templates.notesDealers(screen, found, null, !about.isBlank());
    }

    private JteModel leaving(Screen screen, Viewer viewer, NoteForm form, Problems problems, List<User> colleagues) {
        return templates.notesLeave(screen, form, problems, colleagues, chosen(viewer, form));
    }

    private @Nullable Dealer chosen(Viewer viewer, NoteForm form) {
        DealerId dealer = form.dealerId();
        return dealer == null ? null : dealers.card(viewer, dealer).orElse(null);
    }

    static String undo(List<Long> left) {
        return "/notes/undo?notes=" + left.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Wall wall(
            Screen screen, Viewer viewer, Kind kind, @Nullable Long before, NoteForm form, Problems problems) {
        List<Note> wanted =
                kind == Kind.FOR_ME ? notes.wanted(viewer, screen.moments().today()) : List.of();
        List<Note> found = notes.list(viewer, kind, before, wanted, ROWS + 1);
        boolean more = found.size() > ROWS;
        List<Note> page = more ? found.subList(0, ROWS) : found;
        return new Wall(
                kind,
                before == null ? wanted : List.of(),
                page,
                kind == Kind.LEFT ? List.of() : notes.list(viewer, Kind.LEFT, null, BESIDE),
                more ? page.getLast().id() : null,
                notes.open(viewer.id()),
                notes.unread(viewer.id()),
                form,
                problems,
                chosen(viewer, form),
                writing.colleagues(viewer),
                settings.homeCountry());
    }
}
