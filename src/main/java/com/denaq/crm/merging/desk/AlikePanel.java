package com.denaq.crm.merging.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dealers that may be the same as this one; looked for when the page is there already. */
@Component
class AlikePanel implements DealerPanel {

    private final Templates templates;

    AlikePanel(Templates templates) {
        this.templates = templates;
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
        return viewer.mayWork(dealer.ownership()) ? templates.mergingLater(dealer.id()) : null;
    }
}
