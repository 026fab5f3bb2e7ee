package com.denaq.crm.dealerpage;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.desk.Desks;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;
import org.springframework.stereotype.Component;

/** Draws one dealer with everything that can be done with it, to stand beside a list. */
@Component
public class DealerDesk {

    /** The client event after a call is wrapped up: on to the next dealer, from the {@code dealer} that it names. */
    public static final String WORKED = "dealer-worked";

    private final Desks desks;

    DealerDesk(Desks desks) {
        this.desks = desks;
    }

    /** Whether there is anything to be drawn for the viewer. */
    public boolean opens(Screen screen, Viewer viewer, DealerId id) {
        return desks.opens(screen, viewer, id);
    }

    /** The desk, or the card for whoever may know no more. Throws {@link NotFound} for whoever may not even know that. */
    public JteModel draw(Screen screen, Viewer viewer, DealerId id) {
        return desks.draw(screen, viewer, id, false);
    }
}
