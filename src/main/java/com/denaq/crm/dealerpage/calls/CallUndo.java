package com.denaq.crm.dealerpage.calls;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.ContactId;
import com.denaq.crm.dealerpage.calls.WrapUp.Done;
import com.denaq.crm.dealerpage.moves.MoveAnswers;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.steps.StepId;
import com.denaq.crm.timeline.ActivityId;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a wrapped-up call back with all that followed from it; of a refusal the refusal alone. Each part asks by itself whether the viewer may. */
@Controller
@RequestMapping("/dealers/{id:\\d{1,18}}/calls/{call:\\d{1,18}}/undo")
@Allow({Role.AGENT, Role.ADMIN})
class CallUndo {

    private final WrapUp wrapUp;
    private final MoveAnswers moves;

    CallUndo(WrapUp wrapUp, MoveAnswers moves) {
        this.wrapUp = wrapUp;
        this.moves = moves;
    }

    /** What {@link #takeBack} has to be told. */
    static String query(Done done) {
        String query = Stream.of(
                        part("began", done.began()),
                        part("refused", done.refused()),
                        part("done", done.done()),
                        part("opened", done.opened()),
                        part("who", done.silenced() == null ? null : done.silencedWho()),
                        part("silenced", done.silenced()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static @Nullable String part(String name, @Nullable Object value) {
        return value == null ? null : name + "=" + value;
    }

    @PostMapping
    Answer takeBack(
            Screen screen,
            Viewer viewer,
            @PathVariable("id") long id,
            @PathVariable("call") long call,
            @RequestParam(name = "began", required = false) @Nullable Integer began,
            @RequestParam(name = "refused", required = false) @Nullable Integer refused,
            @RequestParam(name = "done", required = false) @Nullable Long done,
            @RequestParam(name = "opened", required = false) @Nullable Long opened,
            @RequestParam(name = "who", required = false) @Nullable Long who,
            @RequestParam(name = "silenced", required = false) @Nullable Integer silenced) {
        DealerId dealer = new DealerId(id);
        Done what = new Done(
                new ActivityId(call),
                began,
                refused,
                done == null ? null : new StepId(done),
                opened == null ? null : new StepId(opened),
                who == null ? null : new ContactId(who),
                silenced);
        wrapUp.takeBack(viewer, dealer, what);
        return moves.done(screen, dealer).toast(refused == null ? "dealer.taken-back" : "dealer.call.refusal-back");
    }
}
