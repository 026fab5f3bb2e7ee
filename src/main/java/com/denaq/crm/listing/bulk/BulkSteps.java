package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.listing.bulk.BulkRows.Kept;
import com.denaq.crm.listing.bulk.BulkRows.Kind;
import com.denaq.crm.steps.NewStep;
import com.denaq.crm.steps.NextStep;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the same next step for many dealers. */
@Service
class BulkSteps {

    private final Dealers dealers;
    private final NextSteps steps;
    private final BulkRows rows;

    BulkSteps(Dealers dealers, NextSteps steps, BulkRows rows) {
        this.dealers = dealers;
        this.steps = steps;
        this.rows = rows;
    }

    /**
     * What the viewer doesn't work with and what stands in the dead end is left as it is.
     *
     * @param instead also where something is planned already: in its place
     */
    @Transactional
    Planned plan(Viewer viewer, Collection<DealerId> chosen, NewStep step, boolean instead) {
        List<NextStep> opened = new ArrayList<>();
        int planned = 0;
        int dead = 0;
        int foreign = 0;
        int gone = 0;
        for (DealerId dealer : inOrder(chosen)) {
            Optional<Dealer> live = dealers.forItself(dealer); // locked from here on, so that it stays so
            if (live.isEmpty()) {
                gone++;
            } else if (!viewer.mayWork(live.get().ownership())) {
                foreign++;
            } else if (!instead && steps.openOf(dealer).isPresent()) {
                planned++;
            } else if (steps.open(viewer, dealer, step) instanceof StepChange.Opened made) {
                opened.add(made.step());
            } else {
                dead++;
            }
        }
        long id = rows.write(viewer, Kind.STEP, null);
        rows.keep(
                id,
                opened.stream().map(each -> each.dealer().value()).toList(),
                new Long[opened.size()],
                opened.stream().map(each -> each.id().value()).toArray(Long[]::new));
        return new Planned(id, opened.size(), planned, dead, foreign, gone);
    }

    /**
     * What became of it: with how many it is planned, and how many were left as they were, why.
     *
     * @param planned have a step already
     * @param dead stand in the dead end
     * @param foreign aren't the viewer's to work with
     * @param gone have been deleted or merged since they were chosen
     */
    record Planned(long id, int dealers, int planned, int dead, int foreign, int gone) {}

    /** The steps that are still open go, and what they came after is open again. */
    int takeBack(Viewer viewer, List<Kept> kept) {
        int taken = 0;
        for (Kept each : kept) {
            DealerId dealer = new DealerId(each.dealerId());
            StepId step = new StepId(Objects.requireNonNull(each.stepId()));
            if (workable(viewer, dealer) && isOpen(dealer, step)) {
                steps.takeBackOpening(viewer, step);
                taken++;
            }
        }
        return taken;
    }

    private boolean isOpen(DealerId dealer, StepId step) {
        Optional<NextStep> open = steps.openOf(dealer);
        return open.isPresent() && open.get().id().equals(step);
    }

    /** Locked from here on, so that it stays so. */
    private boolean workable(Viewer viewer, DealerId dealer) {
        return dealers.forItself(dealer)
                .filter(each -> viewer.mayWork(each.ownership()))
                .isPresent();
    }

    /** Whoever locks several takes them by their number. */
    private static List<DealerId> inOrder(Collection<DealerId> chosen) {
        return chosen.stream()
                .distinct()
                .sorted(Comparator.comparingLong(DealerId::value))
                .toList();
    }
}
