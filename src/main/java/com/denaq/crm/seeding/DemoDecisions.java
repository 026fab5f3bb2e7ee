package com.denaq.crm.seeding;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Facts;
import com.denaq.crm.merging.Decision;
import com.denaq.crm.merging.Decisions;
import com.denaq.crm.merging.MergeWish;
import com.denaq.crm.merging.Merges;
import com.denaq.crm.seeding.DemoTwins.Original;
import com.denaq.crm.seeding.words.Notes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Some companies of the demo come once more, or have a branch, and its admin has said so: how often the check was right can be seen. */
@Component
class DemoDecisions {

    /** As many are the same as are another. */
    private static final int EACH = 3;

    static final int MADE = 2 * EACH;

    private final DemoTwins twins;
    private final Merges merges;
    private final Decisions decisions;

    DemoDecisions(DemoTwins twins, Merges merges, Decisions decisions) {
        this.twins = twins;
        this.merges = merges;
        this.decisions = decisions;
    }

    void make(Notes notes) {
        Viewer admin = twins.admin(notes);
        List<Original> originals = twins.originals(DemoTwins.MADE, MADE);
        for (Original each : originals.subList(0, EACH)) {
            DealerId again =
                    twins.enter(admin, named(each, each.name() + " Inc").withPlace(each.city(), each.region()));
            merges.merge(admin, MergeWish.of(new DealerId(each.id()), again));
        }
        for (int i = EACH; i < MADE; i++) {
            Original here = originals.get(i);
            Original there = originals.get(i - EACH);
            Facts branch = named(here, here.name() + " " + there.city()).withPlace(there.city(), there.region());
            DealerId other = twins.enter(admin, branch.withSite(here.site()));
            decisions.decide(admin, new DealerId(here.id()), other, false, Decision.Source.PAGE);
        }
    }

    private static Facts named(Original original, String name) {
        return Facts.of(name, original.country());
    }
}
