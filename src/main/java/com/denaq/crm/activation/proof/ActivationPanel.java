package com.denaq.crm.activation.proof;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.activation.Evidences;
import com.denaq.crm.dealers.Client;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Lead;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The evidence beside the dealer; nobody looks for it at a lead. */
@Component
class ActivationPanel implements DealerPanel {

    private final Evidences evidences;
    private final Templates templates;

    ActivationPanel(Evidences evidences, Templates templates) {
        this.evidences = evidences;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        return dealer.standing() instanceof Lead || !viewer.seesOwners()
                ? null
                : draw(screen, viewer, dealer, ProofForm.EMPTY, Problems.NONE);
    }

    JteModel draw(Screen screen, Viewer viewer, Dealer dealer, ProofForm form, Problems problems) {
        return templates.activationPanel(
                screen,
                dealer.id(),
                dealer.standing() instanceof Client,
                evidences.of(dealer.id()),
                viewer.mayWork(dealer.ownership()),
                form,
                problems,
                screen.now().atZone(screen.zone()).toLocalDate());
    }
}
