package com.denaq.crm.api.steps;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.people.ContactNamed;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.api.problems.SentBack;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.steps.NextSteps;
import com.denaq.crm.steps.StepChange;
import com.denaq.crm.steps.StepId;
import com.denaq.crm.steps.WorkDays;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one open next step of a dealer. */
@RestController
@RequestMapping("/api/v1")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class NextStepsController {

    private final NextSteps steps;
    private final Dealers dealers;
    private final Clock clock;

    NextStepsController(NextSteps steps, Dealers dealers, Clock clock) {
        this.steps = steps;
        this.dealers = dealers;
        this.clock = clock;
    }

    /** What comes after the one that is done; the body may be absent. */
    @SentBack(DoneJson.class)
    record DoneBody(@Nullable StepBody next) {}

    /** @param neglected whether the dealer stands in Neglected now, for want of a next step */
    record DoneJson(StepJson step, @Nullable StepJson next, boolean neglected) {}

    /** @param replaced the one in whose place it came, as it has ended; null: none was open */
    record OpenedJson(
            @JsonUnwrapped StepJson step,

            @Schema(description = "The one in whose place it came, as it has ended; null where none was open") @Nullable
            StepJson replaced) {}

    @GetMapping("/dealers/{id}/next-steps")
    Page<StepJson> list(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DealerId dealer = dealer(viewer, id);
        Cursors cursors = Cursors.of("next-steps", dealer);
        List<StepJson> all = steps.allOf(dealer).stream().map(StepJson::of).toList();
        return Page.of(all.stream().skip(place(all, cursors.id(cursor))), Page.limit(limit), cursors, StepJson::id);
    }

    @GetMapping("/dealers/{id}/next-steps/{step}")
    StepJson read(Viewer viewer, @PathVariable long id, @PathVariable long step) {
        return StepJson.of(steps.read(dealer(viewer, id), new StepId(step)));
    }

    private DealerId dealer(Viewer viewer, long id) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        if (!viewer.seesOwners()) {
            throw new NotFound("steps of dealer " + id);
        }
        return dealer;
    }

    /** Over there. */
    private LocalDate today(Dealer dealer) {
        return WorkDays.of(dealer, clock.instant()).today();
    }

    /** They stand in no order of their ids, but none of them ever goes. */
    private static int place(List<StepJson> all, @Nullable Long after) {
        if (after == null) {
            return 0;
        }
        return 1
                + IntStream.range(0, all.size())
                        .filter(i -> all.get(i).id() == after)
                        .findFirst()
                        .orElseThrow(Cursors::unknown);
    }

    /** In place of the one that is open. */
    @PostMapping("/dealers/{id}/next-steps")
    @Transactional
    public ResponseEntity<OpenedJson> open(Viewer viewer, @PathVariable long id, @RequestBody StepBody body) {
        DealerId dealer = new DealerId(id);
        LocalDate today = today(dealers.forWork(viewer, dealer));
        return switch (ContactNamed.in(() -> steps.open(viewer, dealer, body.step(today)))) {
            case StepChange.Opened opened ->
                ResponseEntity.created(URI.create("/api/v1/dealers/" + id + "/next-steps/"
                                + opened.step().id()))
                        .body(new OpenedJson(StepJson.of(opened.step()), replaced(dealer, opened.replaced())));
            case StepChange.InDeadEnd end -> throw ApiProblem.conflict("dead-end-step");
            case StepChange other -> throw new IllegalStateException("Opening a step gave " + other);
        };
    }

    private @Nullable StepJson replaced(DealerId dealer, @Nullable StepId before) {
        return before == null ? null : StepJson.of(steps.read(dealer, before));
    }

    @PostMapping("/next-steps/{id}/done")
    @Transactional
    public DoneJson done(Viewer viewer, @PathVariable long id, @RequestBody(required = false) @Nullable DoneBody body) {
        StepId step = new StepId(id);
        LocalDate today = today(steps.forWork(viewer, step));
        StepBody next = body == null ? null : body.next();
        return switch (ContactNamed.in(() -> steps.done(viewer, step, next == null ? null : next.step(today)))) {
            case StepChange.Done done ->
                new DoneJson(
                        StepJson.of(done.step()),
                        done.next() == null ? null : StepJson.of(done.next()),
                        done.neglected());
            case StepChange.Ended ended ->
                throw ApiProblem.conflict("step-ended")
                        .with(
                                "open",
                                ended.open() == null ? null : ended.open().id().value());
            case StepChange.InDeadEnd end -> throw ApiProblem.conflict("dead-end-step");
            case StepChange other -> throw new IllegalStateException("Doing a step gave " + other);
        };
    }
}
