package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
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
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        if (!viewer.seesOwners()) { // from outside: what colleagues did with it is not theirs to read
            return null;
        }
        return templates.timelineLine(screen, lines.piece(screen, viewer, dealer, Line.Filter.ALL, null, null));
    }
}
