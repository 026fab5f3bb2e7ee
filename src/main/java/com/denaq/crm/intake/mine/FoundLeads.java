package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.intake.mine.MyLeads.Asked;
import com.denaq.crm.reading.Names;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds somebody's leads by a text. Whether one has it takes several look-ups, so that of hundreds of thousands few are
 * asked: the latest, which is enough of a text that many have, or else those that have its parts.
 */
@Component
class FoundLeads {

    private static final int LATEST = 200;

    /** Where so many of the latest have it, a page of them is met sooner among more of these than by sorting all that do. */
    private static final int OFTEN = 5;

    private static final int MORE = 2_000;

    private final MyLeads leads;
    private final EnteredParts parts;

    FoundLeads(MyLeads leads, EnteredParts parts) {
        this.leads = leads;
        this.parts = parts;
    }

    /** As typed, or else as the same keys give it on the other keyboard. */
    List<MyLead> page(Viewer viewer, Asked asked, int most) {
        List<MyLead> latest = latest(viewer, asked, most);
        if (latest.size() < most && leads.fewer(viewer, asked, LATEST)) { // all have been looked at
            return latest.isEmpty() ? latest(viewer, otherwise(asked), most) : latest;
        }
        if (latest.size() >= OFTEN && latest.size() < most) {
            latest = leads.page(viewer, asked, Among.newest(MORE), most);
        }
        if (latest.size() == most) {
            return latest;
        }
        List<MyLead> found = lookedUp(viewer, asked, most);
        return found.isEmpty() ? lookedUp(viewer, otherwise(asked), most) : found;
    }

    private static Asked otherwise(Asked asked) {
        return asked.withText(Names.otherLayout(asked.text()));
    }

    private List<MyLead> latest(Viewer viewer, Asked asked, int most) {
        boolean nothing = Sought.of(asked.text()).nothing();
        return nothing ? List.of() : leads.page(viewer, asked, Among.newest(LATEST), most);
    }

    private List<MyLead> lookedUp(Viewer viewer, Asked asked, int most) {
        Long[] some = parts.leads(viewer, Sought.of(asked.text()));
        return some.length == 0 ? List.of() : leads.page(viewer, asked, Among.these(some), most);
    }
}
