package com.denaq.crm.dealers;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;

/**
 * A piece of the dealer page, drawn by the room whose it is; a bean of this type. The same pieces stand beside the queue
 * in My day. After a change a room answers with the event {@link #CHANGED}, and the page draws all pieces anew.
 */
public interface DealerPanel {

    /** The client event that has the page draw its pieces anew: {@code Answer….event(DealerPanel.CHANGED)}. */
    String CHANGED = "dealer-changed";

    /** Where on the page. */
    enum Place {
        /** Above all, as wide as the desk: the next step. */
        TOP,
        /** The wide column: composers, the timeline. */
        WORK,
        /** The narrow column: people, papers, activation, notes, facts. */
        SIDE
    }

    Place place();

    /** Within its place, from the top: tens. */
    int order();

    /** Null where there is nothing to show this viewer. Who may read the dealer has been asked. */
    @Nullable
    JteModel draw(Screen screen, Viewer viewer, Dealer dealer);
}
