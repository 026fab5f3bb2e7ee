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
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Some companies of the demo come once more, or have a branch, and its admin has said so: how often the check was right can be seen. */
@Component
class DemoDecisions {

    /** As many are the same as are another. */
    private static final int EACH = 3;

    static final int MADE = 2 * EACH;

    private final DemoTwins twins;
    private final DemoVerdicts verdicts;
    private final Merges merges;
    private final Decisions decisions;

    DemoDecisions(DemoTwins twins, DemoVerdicts verdicts, Merges merges, Decisions decisions) {
        this.twins = twins;
        this.verdicts = verdicts;
        this.merges = merges;
        this.decisions = decisions;
    }

    private record Entered(Original here, DealerId other) {}

    void make(Notes notes) {
        Viewer admin = twins.admin(notes);
        List<Original> originals = twins.originals(DemoTwins.MADE, MADE);
        List<Entered> again = new ArrayList<>();
        List<Entered> branches = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            Original one = originals.get(i);
            Original other = originals.get(EACH + i);
            Facts same = named(one, "Inc").withPlace(one.city(), one.region());
            Facts branch = named(other, one.city()).withPlace(one.city(), one.region());
            again.add(new Entered(one, twins.enter(admin, same)));
            branches.add(new Entered(other, twins.enter(admin, branch.withSite(other.site()))));
        }
        verdicts.weigh(admin); // before anything is said, after which the check keeps silent about it
        again.forEach(each -> merges.merge(admin, MergeWish.of(new DealerId(each.here.id()), each.other)));
        branches.forEach(
                each -> decisions.decide(admin, new DealerId(each.here.id()), each.other, false, Decision.Source.PAGE));
    }

    private static Facts named(Original original, String more) {
        return Facts.of(original.name() + " " + more, original.country());
    }
}
