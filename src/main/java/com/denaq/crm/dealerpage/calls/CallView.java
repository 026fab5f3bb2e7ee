package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.Holiday;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.StepKind;
import com.denaq.crm.steps.WorkDays;
import com.denaq.crm.timeline.CallOutcome;
import java.time.Instant;
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

    /** What comes next after that outcome, as long as nobody has chosen. */
    public String suggested(CallOutcome outcome, Instant now) {
        return SuggestedStep.after(outcome, open, now);
    }

    /** Whether another next step takes the place of one that the call doesn't do. */
    public boolean replaces() {
        return open != null && open.kind() != StepKind.CALL;
    }

    /** The open step's, by the calendar where it is to be done. */
    public String openDay(Screen screen) {
        return open == null ? "" : screen.moments().in(open.zone()).dayOf(open.date());
    }

    public boolean dead() {
        return dealer.standing() instanceof DeadEnd;
    }

    public List<Holiday> leftOut() {
        return days.leftOut();
    }
}
