package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The next step above all; in the dead end nothing is to be done. */
@Component
class StepPanel implements DealerPanel {

    private final Templates templates;
    private final NextSteps steps;

    StepPanel(Templates templates, NextSteps steps) {
        this.templates = templates;
        this.steps = steps;
    }

    @Override
    public Place place() {
        return Place.TOP;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public @Nullable JteModel draw(Screen screen, Viewer viewer, Dealer dealer) {
        if (!viewer.seesOwners()) { // from outside: what is to be done with it is for colleagues
            return null;
        }
        boolean idle = open(screen, dealer).isEmpty() && !viewer.mayWork(dealer.ownership());
        return dealer.standing() instanceof DeadEnd || idle ? null : draw(screen, viewer, dealer, null, false);
    }

    JteModel draw(Screen screen, Viewer viewer, Dealer dealer, StepView.@Nullable StepEdit open, boolean closed) {
        return templates.stepsStep(screen, view(screen, viewer, dealer, open, closed), false);
    }

    /** For a swap out of band. */
    JteModel apart(Screen screen, Viewer viewer, Dealer dealer, StepView.StepEdit open) {
        return templates.stepsStep(screen, view(screen, viewer, dealer, open, false), true);
    }

    private StepView view(
            Screen screen, Viewer viewer, Dealer dealer, StepView.@Nullable StepEdit open, boolean closed) {
        return new StepView(viewer, dealer, open(screen, dealer).orElse(null), open, closed);
    }

    Optional<NextStep> open(Screen screen, Dealer dealer) {
        return screen.memo().find(NextStep.class, dealer.id(), steps::openOf);
    }
}
