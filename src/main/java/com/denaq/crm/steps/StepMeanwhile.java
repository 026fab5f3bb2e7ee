package com.denaq.crm.steps;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.web.Screen;
import gg.jte.models.runtime.JteModel;

/** For a form elsewhere that plans a next step, too, and came second: whose the step is to be is chosen in its own form. */
public interface StepMeanwhile {

    /**
     * The dealer's next step for a swap out of band: as it stands now, who did what to it, and the viewer's own to put in
     * its place or to drop.
     *
     * @param changed the step that was open when the other form was drawn, as it is now; or the one that nobody saw there
     */
    JteModel draw(Screen screen, Viewer viewer, Dealer dealer, NextStep changed, NewStep own);
}
