package com.denaq.crm.sweeping.work;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.duplicates.AlikePair;
import com.denaq.crm.duplicates.AlikePairs;
import com.denaq.crm.platform.jobs.Beside;
import com.denaq.crm.sweeping.groups.Grouping;
import com.denaq.crm.sweeping.groups.Links;
import com.denaq.crm.sweeping.work.Sweep.State;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Looks portion by portion, what was found of each is kept in a transaction of its own: whatever ends it, it can go on. */
@Component
class SweepWork {

    static final int PORTION = 160;

    private final Sweeps sweeps;
    private final AlikePairs pairs;
    private final Links links;
    private final Grouping grouping;
    private final TransactionOperations transactions;

    SweepWork(Sweeps sweeps, AlikePairs pairs, Links links, Grouping grouping, TransactionOperations transactions) {
        this.sweeps = sweeps;
        this.pairs = pairs;
        this.links = links;
        this.grouping = grouping;
        this.transactions = transactions;
    }

    /** Whether it goes on. */
    boolean portion(long id) {
        Sweep sweep = sweeps.find(id).filter(Sweep::atWork).orElse(null);
        if (sweep == null) {
            return false;
        }
        if (sweep.state() == State.GROUPING) {
            group(sweep);
            return false;
        }
        List<DealerId> dealers = pairs.next(sweep.since(), sweep.position(), PORTION);
        if (dealers.isEmpty()) {
            sweeps.move(id, State.LOOKING, State.GROUPING);
        } else {
            look(sweep, dealers);
        }
        return true;
    }

    private void look(Sweep sweep, List<DealerId> dealers) {
        long from = System.nanoTime();
        boolean everybody = sweep.since() == null;
        List<AlikePair> found = Beside.halves(dealers, half -> pairs.of(half, everybody));
        transactions.executeWithoutResult(status -> {
            int kept = links.found(sweep.id(), dealers, found);
            Duration worked = Duration.ofNanos(System.nanoTime() - from);
            if (!sweeps.portion(sweep, dealers.getLast().value(), dealers.size(), kept, worked)) {
                status.setRollbackOnly();
            }
        });
    }

    private void group(Sweep sweep) {
        transactions.executeWithoutResult(status -> {
            if (!sweeps.mayGroup(sweep.id())) {
                return;
            }
            links.forgetOld(sweep.id(), sweep.since() == null);
            grouping.anew();
            if (!sweeps.move(sweep.id(), State.GROUPING, State.DONE)) {
                status.setRollbackOnly();
            }
        });
    }

    void giveUp(long id) {
        transactions.executeWithoutResult(status ->
                sweeps.find(id).filter(Sweep::atWork).ifPresent(each -> sweeps.move(id, each.state(), State.FAILED)));
    }
}
