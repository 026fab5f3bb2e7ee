package com.denaq.crm.listing;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Screen;
import java.util.Map;

/**
 * The list behind a figure: a named set of dealers with parameters, known to the room that counts it; a bean of this
 * type. In an address: {@code figure=became-firms&figure.from=2026-10-01&figure.to=2026-10-31}.
 */
public interface FigureList {

    /** Small letters and dashes. */
    String name();

    /** What the filter's chip says: {@code Became firms in October}. The parameters come from an address: trust none. */
    String title(Screen screen, Map<String, String> parameters);

    /**
     * Which dealers, over {@code dealer_listing l}; what it binds begins with {@code figure}. What the viewer may not
     * read is left out besides.
     */
    Condition condition(Viewer viewer, Map<String, String> parameters);
}
