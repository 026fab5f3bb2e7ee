package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happened, for whoever works with the dealer. */
@Component
class ComposerPanel implements DealerPanel {

    private final Templates templates;
    private final Contacts contacts;

    ComposerPanel(Templates templates, Contacts contacts) {
        this.templates = templates;
        this.contacts = contacts;
    }

    @Override
    public Place place() {
        return Place.WORK;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        return viewer.mayWork(dealer.ownership())
                ? templates.timelineComposers(
                        screen,
                        dealer.id(),
                        dealer.name(),
                        screen.memo()
                                .get(Book.class, dealer.id(), contacts::book)
                                .people())
                : null;
    }
}
