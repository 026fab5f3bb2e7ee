package com.denaq.crm.notes.wall;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The notes beside a dealer, drawn anew. */
@Controller
@Allow({Role.AGENT, Role.ADMIN})
class DealerNotesController {

    private final Dealers dealers;
    private final NotesPanel panel;

    DealerNotesController(Dealers dealers, NotesPanel panel) {
        this.dealers = dealers;
        this.panel = panel;
    }

    @GetMapping("/dealers/{id}/notes")
    Answer notes(Screen screen, Viewer viewer, @PathVariable("id") long id) {
        return Answer.piece(screen, () -> drawn(screen, viewer, id));
    }

    private JteModel drawn(Screen screen, Viewer viewer, long id) {
        JteModel drawn = panel.draw(screen, viewer, dealers.read(viewer, new DealerId(id)));
        if (drawn == null) {
            throw new NotFound("notes beside dealer " + id);
        }
        return drawn;
    }
}
