package com.denaq.crm.intake.mine;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Taking back a lead of one's own that nobody has touched. */
@Controller
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class WithdrawalController {

    private final MyLeads leads;
    private final Entry entry;

    WithdrawalController(MyLeads leads, Entry entry) {
        this.leads = leads;
        this.entry = entry;
    }

    @PostMapping("/leads/{id}/withdrawal")
    Answer take(Viewer viewer, @PathVariable long id) {
        MyLead lead = leads.find(viewer, id).orElseThrow(() -> new NotFound("lead " + id));
        boolean gone = !entry.withdraw(viewer, List.of(new DealerId(id))).isEmpty();
        String late = lead.here() ? "intake.withdrawn.here" : "intake.withdrawn.late";
        return Answer.back("/leads/new").toast(gone ? "intake.withdrawn" : late, "name", lead.name());
    }
}
