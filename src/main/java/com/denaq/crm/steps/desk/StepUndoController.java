package com.denaq.crm.steps.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes back what was done to a next step. */
@Controller
@RequestMapping("/dealers/{dealer}/next-steps/{step}")
@Allow({Role.AGENT, Role.ADMIN})
class StepUndoController {

    private final NextSteps steps;

    StepUndoController(NextSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/opening/undo")
    Answer opening(Viewer viewer, @PathVariable long dealer, @PathVariable long step) {
        return told(dealer, steps.takeBackOpening(viewer, of(dealer, step)));
    }

    @PostMapping("/done/undo")
    Answer done(Viewer viewer, @PathVariable long dealer, @PathVariable long step) {
        return told(dealer, steps.reopen(viewer, of(dealer, step)));
    }

    @PostMapping("/move/undo")
    Answer move(
            Viewer viewer,
            @PathVariable long dealer,
            @PathVariable long step,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate date,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.TIME) @Nullable LocalTime time) {
        return told(dealer, steps.move(viewer, of(dealer, step), version, date, time));
    }

    private StepId of(long dealer, long step) {
        return steps.read(new DealerId(dealer), new StepId(step)).id();
    }

    private static Answer told(long dealer, StepChange change) {
        boolean back = change instanceof StepChange.TakenBack || change instanceof StepChange.Moved;
        return Answer.back("/dealers/" + dealer).toast(back ? "steps.taken-back" : "steps.changed-since");
    }
}
