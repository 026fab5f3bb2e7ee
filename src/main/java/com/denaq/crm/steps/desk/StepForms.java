package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.WorkDays;
import com.denaq.crm.steps.desk.StepView.StepPurpose;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the forms of a next step, for whoever works with the dealer. */
@Component
class StepForms {

    private final Dealers dealers;
    private final Contacts contacts;
    private final Clock clock;

    StepForms(Dealers dealers, Contacts contacts, Clock clock) {
        this.dealers = dealers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** As it is opened; what comes after a step that is done is likely of the same kind and with the same person. */
    StepView.StepEdit empty(Viewer viewer, DealerId id, StepPurpose purpose, @Nullable NextStep step) {
        Dealer dealer = dealers.readForWork(viewer, id);
        WorkDays days = WorkDays.of(dealer, clock.instant());
        StepForm form = step != null && purpose == StepPurpose.CHANGE
                ? StepForm.of(step)
                : StepForm.fresh(days).startedFrom(step == null ? 0 : step.version(), "");
        return open(purpose, dealer, step, days, form, Problems.NONE);
    }

    /** A first one, or one in place of what is open, that says what was written elsewhere. */
    StepView.StepEdit saying(Viewer viewer, DealerId id, @Nullable NextStep open, String words) {
        Dealer dealer = dealers.readForWork(viewer, id);
        WorkDays days = WorkDays.of(dealer, clock.instant());
        StepForm form = StepForm.saying(words, days, open == null ? 0 : open.version());
        return open(open == null ? StepPurpose.FIRST : StepPurpose.INSTEAD, dealer, open, days, form, Problems.NONE);
    }

    StepView.StepEdit filled(Viewer viewer, DealerId id, StepPurpose purpose, @Nullable NextStep step, StepForm form) {
        Dealer dealer = dealers.readForWork(viewer, id);
        WorkDays days = WorkDays.of(dealer, clock.instant());
        return open(purpose, dealer, step, days, form, form.problems(days));
    }

    private StepView.StepEdit open(
            StepPurpose purpose,
            Dealer dealer,
            @Nullable NextStep step,
            WorkDays days,
            StepForm form,
            Problems problems) {
        return new StepView.StepEdit(purpose, dealer, step, days, contacts.of(dealer.id()), form, problems, null, null);
    }
}
