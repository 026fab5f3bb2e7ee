package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.ExternalIds;
import com.denaq.crm.dealers.FormerFacts;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is known about the company, last of the narrow column. */
@Component
class FactsPanel implements DealerPanel {

    private final Templates templates;
    private final Contacts contacts;
    private final ExternalIds externalIds;
    private final Users users;
    private final FormerFacts former;

    FactsPanel(Templates templates, Contacts contacts, ExternalIds externalIds, Users users, FormerFacts former) {
        this.templates = templates;
        this.contacts = contacts;
        this.externalIds = externalIds;
        this.users = users;
        this.former = former;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        FactsView view = new FactsView(
                dealer,
                screen.memo().get(Book.class, dealer.id(), contacts::book).own(),
                viewer.seesOwners() ? externalIds.of(dealer.id()) : List.of(),
                users.names(List.of(dealer.enteredBy())).get(dealer.enteredBy()),
                viewer.seesOwners() ? former.before(dealer) : FormerFacts.Before.NOTHING,
                viewer.mayChange(dealer.ownership()));
        return templates.dealerpageFacts(screen, view);
    }
}
