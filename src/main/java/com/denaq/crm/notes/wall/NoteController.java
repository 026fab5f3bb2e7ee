package com.denaq.crm.notes.wall;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.notes.NewNote;
import com.denaq.crm.notes.Note;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One note that was left for me: done, not done after all, answered. Beside a dealer the piece is drawn anew. */
@Controller
@RequestMapping("/notes/{id}")
@Allow({Role.AGENT, Role.ADMIN})
class NoteController {

    private final Templates templates;
    private final Notes notes;
    private final NoteWriting writing;

    NoteController(Templates templates, Notes notes, NoteWriting writing) {
        this.templates = templates;
        this.notes = notes;
        this.writing = writing;
    }

    @PostMapping("/done")
    Answer done(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        Note note = notes.read(viewer, id);
        writing.done(viewer, id);
        return answer(screen).undo("/notes/" + id + "/done/undo", "notes.is-done", "name", note.fromName());
    }

    @PostMapping("/done/undo")
    Answer notDone(Viewer viewer, @PathVariable("id") long id) {
        writing.notDone(viewer, id);
        return Answer.back("/notes").toast("notes.withdrawn");
    }

    @PostMapping("/answers")
    Answer answer(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @RequestParam(name = "text", defaultValue = "") String typed) {
        String text = typed.strip();
        Note note = notes.read(viewer, id);
        if (text.isEmpty() || text.length() > NewNote.LONGEST) {
            Problems problems = text.isEmpty()
                    ? Problems.of("text", "notes.text.missing")
                    : Problems.of("text", "notes.text.long", "most", NewNote.LONGEST);
            return Answer.problem(templates.notesAnswer(screen, note, text, problems));
        }
        long answer = writing.answer(viewer, id, text);
        return answer(screen).undo(NotesController.undo(List.of(answer)), "notes.answered", "name", note.fromName());
    }

    /** Answer forms are swapped in place; what has changed is fetched anew by whoever shows notes. */
    private static Answer answer(Screen screen) {
        return screen.fragment() ? Answer.done().event(NotesController.CHANGED) : Answer.back("/notes");
    }
}
