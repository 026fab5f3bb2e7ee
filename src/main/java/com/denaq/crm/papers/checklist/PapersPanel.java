package com.denaq.crm.papers.checklist;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.papers.Paper;
import com.denaq.crm.papers.Papers;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checklist beside the dealer; a lead needs none yet. */
@Component
class PapersPanel implements DealerPanel {

    private final Papers papers;
    private final Templates templates;

    PapersPanel(Papers papers, Templates templates) {
        this.papers = papers;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        return dealer.standing() instanceof Lead || !viewer.seesOwners()
                ? null
                : templates.papersPanel(screen, desk(viewer, dealer));
    }

    private PaperDesk desk(Viewer viewer, Dealer dealer) {
        List<Paper> list = papers.of(dealer.id());
        boolean files = list.stream().anyMatch(paper -> paper.file() != null);
        return PaperDesk.of(viewer, dealer, list, files ? papers.files(dealer.id()) : List.of());
    }
}
