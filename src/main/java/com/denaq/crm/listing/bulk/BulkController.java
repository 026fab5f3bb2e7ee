package com.denaq.crm.listing.bulk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.User;
import com.denaq.crm.access.Users;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.listing.screen.Asked;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** With the selected dealers of the list. */
@Controller
@RequestMapping("/dealers/bulk")
@Allow({Role.AGENT, Role.ADMIN})
class BulkController {

    private static final Answer BACK = Answer.back(Asked.PATH);

    private final BulkChanges changes;
    private final PickedDealers pickedDealers;
    private final Users users;

    BulkController(BulkChanges changes, PickedDealers pickedDealers, Users users) {
        this.changes = changes;
        this.pickedDealers = pickedDealers;
        this.users = users;
    }

    @PostMapping("/hand-over")
    Answer handOver(
            Screen screen, Viewer viewer, Picked picked, @RequestParam(name = "to", defaultValue = "0") long to) {
        Optional<User> colleague = users.agents().stream()
                .filter(user ->
                        user.id().value() == to && !user.awayOn(screen.moments().today()))
                .findFirst();
        List<DealerId> dealers = pickedDealers.of(screen, viewer, picked);
        if (dealers.size() > Picked.MOST || colleague.isEmpty()) {
            return BACK.toast(colleague.isEmpty() ? "listing.bulk.gone" : "listing.bulk.too-many", "most", Picked.MOST);
        }
        BulkChanges.Done done = changes.handOver(viewer, dealers, colleague.get());
        return BACK.undo(
                undo(done),
                "listing.bulk.handed-over",
                "count",
                done.dealers(),
                "left",
                dealers.size() - done.dealers(),
                "name",
                colleague.get().name());
    }

    @PostMapping("/deletion")
    @Allow(Role.ADMIN)
    Answer delete(Screen screen, Viewer viewer, Picked picked) {
        List<DealerId> dealers = pickedDealers.of(screen, viewer, picked);
        if (dealers.size() > Picked.MOST) {
            return BACK.toast("listing.bulk.too-many", "most", Picked.MOST);
        }
        BulkChanges.Done done = changes.delete(viewer, dealers);
        return BACK.undo(undo(done), "listing.bulk.deleted", "count", done.dealers());
    }

    @PostMapping("/{id:\\d{1,18}}/undo")
    Answer undo(Viewer viewer, @PathVariable("id") long id) {
        return Answer.back(Asked.PATH).toast("listing.bulk.undone", "count", changes.undo(viewer, id));
    }

    private static String undo(BulkChanges.Done done) {
        return "/dealers/bulk/" + done.id() + "/undo";
    }
}
