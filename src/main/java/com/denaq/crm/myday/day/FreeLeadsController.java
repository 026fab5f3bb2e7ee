package com.denaq.crm.myday.day;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An agent takes a handful of free leads, and may give them back. */
@Controller
@RequestMapping(MyDayController.HERE + "/leads")
@Allow(Role.AGENT)
class FreeLeadsController {

    private final FreeLeads leads;

    FreeLeadsController(FreeLeads leads) {
        this.leads = leads;
    }

    @PostMapping
    Answer take(Viewer viewer) {
        List<DealerId> taken = leads.take(viewer);
        if (taken.isEmpty()) {
            return Answer.redirect(MyDayController.HERE).toast("myday.leads.none");
        }
        String ids = taken.stream().map(DealerId::toString).collect(Collectors.joining(","));
        return Answer.redirect(MyDayController.HERE)
                .undo(MyDayController.HERE + "/leads/undo?leads=" + ids, "myday.leads.taken", "count", taken.size());
    }

    @PostMapping("/undo")
    Answer giveBack(Viewer viewer, @RequestParam("leads") List<Long> taken) {
        leads.giveBack(viewer, taken.stream().map(DealerId::new).toList());
        return Answer.redirect(MyDayController.HERE).toast("myday.leads.given-back");
    }
}
