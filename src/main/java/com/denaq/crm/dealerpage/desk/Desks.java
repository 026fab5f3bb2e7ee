package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.contacts.Contacts.Book;
import com.denaq.crm.contacts.WrongNumbers;
import com.denaq.crm.contacts.WrongNumbers.Wrong;
import com.denaq.crm.dealerpage.desk.DeskView.Piece;
import com.denaq.crm.dealerpage.desk.DeskView.Rights;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.DealerPanel.Place;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a desk together: what the frame shows itself, and the panels of the other rooms. */
@Component
public class Desks {

    private final Templates templates;
    private final Dealers dealers;
    private final Contacts contacts;
    private final WrongNumbers wrongNumbers;
    private final NextSteps steps;
    private final Tracks tracks;
    private final ObjectProvider<DealerPanel> panels;
    private final Settings settings;

    Desks(
            Templates templates,
            Dealers dealers,
            Contacts contacts,
            WrongNumbers wrongNumbers,
            NextSteps steps,
            Tracks tracks,
            ObjectProvider<DealerPanel> panels,
            Settings settings) {
        this.templates = templates;
        this.dealers = dealers;
        this.contacts = contacts;
        this.wrongNumbers = wrongNumbers;
        this.steps = steps;
        this.tracks = tracks;
        this.panels = panels;
        this.settings = settings;
    }

    /** Whether the viewer may at least know that there is such a dealer. */
    public boolean opens(Screen screen, Viewer viewer, DealerId id) {
        return find(screen, viewer, id).isPresent() || dealers.card(viewer, id).isPresent();
    }

    /** @param alone whether the desk is the page */
    public JteModel draw(Screen screen, Viewer viewer, DealerId id, boolean alone) {
        return find(screen, viewer, id)
                .map(dealer -> templates.dealerpageDesk(screen, view(screen, viewer, dealer, alone)))
                .orElseGet(() -> templates.dealerpageCard(screen, card(viewer, id), viewer.seesOwners(), alone));
    }

    private Optional<Dealer> find(Screen screen, Viewer viewer, DealerId id) {
        return screen.memo().find(Dealer.class, id, any -> dealers.find(viewer, any));
    }

    private Dealer card(Viewer viewer, DealerId id) {
        return dealers.card(viewer, id).orElseThrow(() -> new NotFound("dealer " + id));
    }

    private DeskView view(Screen screen, Viewer viewer, Dealer dealer, boolean alone) {
        Book book = screen.memo().get(Book.class, dealer.id(), contacts::book);
        NextStep step =
                screen.memo().find(NextStep.class, dealer.id(), steps::openOf).orElse(null);
        CallList calls = CallList.of(
                book, screen.memo().get(Wrong.class, dealer.id(), wrongNumbers::of), step, settings.homeCountry());
        return new DeskView(
                dealer,
                dealers.mergedInto(dealer.id()),
                calls,
                tracks.of(screen.memo(), dealer),
                rights(viewer, dealer),
                pieces(screen, viewer, dealer, Place.TOP),
                pieces(screen, viewer, dealer, Place.WORK),
                pieces(screen, viewer, dealer, Place.SIDE),
                alone);
    }

    private static Rights rights(Viewer viewer, Dealer dealer) {
        return new Rights(
                dealer.owner() != null && viewer.is(dealer.owner()),
                viewer.mayChange(dealer.ownership()),
                viewer.mayWork(dealer.ownership()),
                viewer.mayTake(dealer.ownership()),
                viewer.mayHandOver(dealer.ownership()) && !dealer.inReview(),
                viewer.mayDelete(),
                viewer.seesOwners());
    }

    private List<Piece> pieces(Screen screen, Viewer viewer, Dealer dealer, Place place) {
        return panels.stream()
                .filter(panel -> panel.place() == place)
                .sorted(Comparator.comparingInt(DealerPanel::order))
                .map(panel -> new Piece(Piece.keyOf(panel.getClass()), panel.draw(screen, viewer, dealer)))
                .toList();
    }
}
