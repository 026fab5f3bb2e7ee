package com.denaq.crm.notes.wall;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.notes.NoteWriting;
import com.denaq.crm.notes.Notes;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Beside a dealer: the open notes about it between the viewer and others, and leaving one. */
@Component
class NotesPanel implements DealerPanel {

    private final Templates templates;
    private final Notes notes;
    private final NoteWriting writing;

    NotesPanel(Templates templates, Notes notes, NoteWriting writing) {
        this.templates = templates;
        this.notes = notes;
        this.writing = writing;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        if (!viewer.seesOwners()) { // from outside: no colleague
            return null;
        }
        return templates.notesPanel(
                screen,
                viewer.id(),
                dealer.id(),
                dealer.facts().country(),
                notes.about(viewer, dealer.id()),
                NoteForm.about(dealer.id()),
                Problems.NONE,
                writing.colleagues(viewer));
    }
}
