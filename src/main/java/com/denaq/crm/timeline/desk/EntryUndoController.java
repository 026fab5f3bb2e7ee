package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityChange;
import com.denaq.crm.timeline.ActivityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what was done to an entry; its dealer is found by the entry itself. */
@Controller
@RequestMapping("/dealers/{dealer}/activities/{activity}")
@Allow({Role.AGENT, Role.ADMIN})
class EntryUndoController {

    private final Activities activities;

    EntryUndoController(Activities activities) {
        this.activities = activities;
    }

    @PostMapping("/logging/undo")
    Answer logging(
            Viewer viewer,
            @PathVariable long dealer,
            @PathVariable long activity,
            @RequestParam(required = false) @Nullable Integer began) {
        activities.takeBackLogging(viewer, new ActivityId(activity), began);
        return back(dealer, true);
    }

    @PostMapping("/changes/{version}/undo")
    Answer change(Viewer viewer, @PathVariable long dealer, @PathVariable long activity, @PathVariable int version) {
        ActivityChange change = activities.takeBackChange(viewer, new ActivityId(activity), version);
        return back(dealer, change instanceof ActivityChange.Saved);
    }

    @PostMapping("/removal/undo")
    Answer removal(Viewer viewer, @PathVariable long dealer, @PathVariable long activity) {
        activities.restore(viewer, new ActivityId(activity));
        return back(dealer, true);
    }

    @PostMapping("/answer/undo")
    Answer answer(Viewer viewer, @PathVariable long dealer, @PathVariable long activity) {
        activities.notAnswered(viewer, new ActivityId(activity));
        return back(dealer, true);
    }

    private static Answer back(long dealer, boolean done) {
        return Answer.back("/dealers/" + dealer).toast(done ? "timeline.taken-back" : "timeline.changed-since");
    }
}
