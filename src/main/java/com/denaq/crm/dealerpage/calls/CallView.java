package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.Holiday;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.WorkDays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form after a call is drawn from.
 *
 * @param open the step that is open now
 * @param seen the step that was open when the form was drawn first
 * @param alone whether the desk is the page: then there is no next dealer to open
 */
public record CallView(
        Dealer dealer,
        CallPartner partner,
        WorkDays days,
        @Nullable NextStep open,
        SeenStep seen,
        boolean alone) {

    public String title(Screen screen) {
        return partner.title(screen);
    }

    public String seenStep() {
        return seen.typed();
    }

    /** What the nearest day on which they are there is called. */
    public String nextDay() {
        boolean tomorrow = days.tomorrow().equals(days.today().plusDays(1));
        return tomorrow ? "dealer.call.tomorrow" : "dealer.call.next-open";
    }

    public boolean dead() {
        return dealer.standing() instanceof DeadEnd;
    }

    public List<Holiday> leftOut() {
        return days.leftOut();
    }
}
