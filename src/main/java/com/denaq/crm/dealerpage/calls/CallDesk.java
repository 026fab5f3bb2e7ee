package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.WorkDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what the form after a call is drawn from. */
@Component
class CallDesk {

    private final Dealers dealers;
    private final Contacts contacts;
    private final NextSteps steps;
    private final Settings settings;

    CallDesk(Dealers dealers, Contacts contacts, NextSteps steps, Settings settings) {
        this.dealers = dealers;
        this.contacts = contacts;
        this.steps = steps;
        this.settings = settings;
    }

    Dealer work(Viewer viewer, DealerId id) {
        return dealers.readForWork(viewer, id);
    }

    CallPartner partner(DealerId id, String tel) {
        return CallPartner.of(contacts.book(id), tel, settings.homeCountry());
    }

    @Nullable
    NextStep open(Dealer dealer) {
        return steps.openOf(dealer.id()).orElse(null);
    }

    /** @param seen null: what is open now */
    CallView view(Dealer dealer, CallForm form, @Nullable SeenStep seen, Screen screen, boolean alone) {
        NextStep open = open(dealer);
        return new CallView(
                dealer,
                partner(dealer.id(), form.tel()),
                WorkDays.of(dealer, screen.now()),
                open,
                seen == null ? SeenStep.of(open) : seen,
                alone);
    }
}
