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
        if (Sought.of(asked.text()).nothing()) {
            return List.of();
        }
        List<MyLead> latest = leads.page(viewer, asked, Among.newest(LATEST), most);
        if (latest.size() >= OFTEN && latest.size() < most) {
            latest = leads.page(viewer, asked, Among.newest(MORE), most);
        }
        if (latest.size() == most) {
            return latest;
        }
        List<MyLead> found = lookedUp(viewer, asked, most);
        return found.isEmpty() ? lookedUp(viewer, asked.withText(Names.otherLayout(asked.text())), most) : found;
    }

    private List<MyLead> lookedUp(Viewer viewer, Asked asked, int most) {
        Long[] some = parts.leads(viewer, Sought.of(asked.text()));
        return some.length == 0 ? List.of() : leads.page(viewer, asked, Among.these(some), most);
    }
}
