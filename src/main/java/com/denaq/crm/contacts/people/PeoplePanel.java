package com.denaq.crm.contacts.people;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contact;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.WrongNumbers;
import com.denaq.crm.contacts.WrongNumbers.Wrong;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People beside the dealer. */
@Component
class PeoplePanel implements DealerPanel {

    private final Templates templates;
    private final Contacts contacts;
    private final WrongNumbers wrongNumbers;
    private final Settings settings;

    PeoplePanel(Templates templates, Contacts contacts, WrongNumbers wrongNumbers, Settings settings) {
        this.templates = templates;
        this.contacts = contacts;
        this.wrongNumbers = wrongNumbers;
        this.settings = settings;
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
    public JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        return draw(screen, viewer, dealer, null, null);
    }

    JteModel draw(
            Screen screen,
            Viewer viewer,
            Dealer dealer,
            PeopleView.@Nullable PersonEdit open,
            @Nullable String closed) {
        boolean mayChange = viewer.mayChange(dealer.ownership());
        List<Contact> people =
                screen.memo().get(Book.class, dealer.id(), contacts::book).people();
        return templates.contactsPeople(
                screen,
                new PeopleView(
                        dealer.id(),
                        people,
                        mayChange,
                        settings.homeCountry(),
                        screen.memo().get(Wrong.class, dealer.id(), wrongNumbers::of),
                        open,
                        closed));
    }
}
