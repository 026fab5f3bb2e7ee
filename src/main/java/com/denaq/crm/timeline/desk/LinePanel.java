package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Component;

/** What happened, the newest first. */
@Component
class LinePanel implements DealerPanel {

    private final Templates templates;
    private final Lines lines;

    LinePanel(Templates templates, Lines lines) {
        this.templates = templates;
        this.lines = lines;
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        return templates.timelineLine(screen, lines.piece(screen, viewer, dealer, Line.Filter.ALL, null, null));
    }
}
