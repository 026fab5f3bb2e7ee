package com.denaq.crm.api.happenings;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.api.document.OneOf;
import com.denaq.crm.api.people.ContactNamed;
import com.denaq.crm.api.problems.ApiProblem;
import com.denaq.crm.api.problems.Cursors;
import com.denaq.crm.api.problems.Page;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.ActivityKind;
import com.denaq.crm.timeline.NewActivity;
import com.denaq.crm.timeline.Timeline;
import com.denaq.crm.timeline.TimelinePage;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

/** What happened with a dealer, the newest first. */
@RestController
@RequestMapping("/api/v1/dealers/{id}/activities")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class ActivitiesController {

    private final Activities activities;
    private final Timeline timeline;
    private final Dealers dealers;
    private final Clock clock;

    ActivitiesController(Activities activities, Timeline timeline, Dealers dealers, Clock clock) {
        this.activities = activities;
        this.timeline = timeline;
        this.dealers = dealers;
        this.clock = clock;
    }

    @GetMapping
    Page<ActivityJson> list(
            Screen screen,
            Viewer viewer,
            @PathVariable long id,
            @OneOf(ActivityKind.class) @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        mustTellStories(viewer, id);
        List<ActivityKind> kinds = kinds(kind);
        Cursors cursors = Cursors.of("activities", dealer, kinds);
        String place = cursors.read(cursor);
        if (place != null && !TimelinePage.isPlace(place)) {
            throw Cursors.unknown();
        }
        TimelinePage page = timeline.page(dealer, kinds, place, Page.limit(limit));
        return new Page<>(
                page.activities().stream()
                        .map(each -> ActivityJson.of(each, screen.locale()))
                        .toList(),
                page.older() == null ? null : cursors.write(page.older()));
    }

    @GetMapping("/{activity}")
    ActivityJson read(Screen screen, Viewer viewer, @PathVariable long id, @PathVariable long activity) {
        DealerId dealer = dealers.read(viewer, new DealerId(id)).id();
        mustTellStories(viewer, id);
        return ActivityJson.of(timeline.read(dealer, new ActivityId(activity)), screen.locale());
    }

    @PostMapping
    @Transactional
    public ResponseEntity<ActivityJson> log(
            Screen screen, Viewer viewer, @PathVariable long id, @RequestBody ActivityBody body) {
        DealerId dealer = new DealerId(id);
        dealers.forWork(viewer, dealer);
        NewActivity activity = body.activity(clock.instant());
        ActivityId logged =
                ContactNamed.in(() -> activities.log(viewer, dealer, activity)).id();
        return ResponseEntity.created(URI.create("/api/v1/dealers/" + id + "/activities/" + logged))
                .body(ActivityJson.of(timeline.read(dealer, logged), screen.locale()));
    }

    /** A lead creator knows what they entered, not what colleagues did with it. */
    private static void mustTellStories(Viewer viewer, long id) {
        if (!viewer.seesOwners()) {
            throw new NotFound("activities of dealer " + id);
        }
    }

    private static List<ActivityKind> kinds(@Nullable List<String> told) {
        return told == null
                ? List.of()
                : told.stream()
                        .map(ActivitiesController::kind)
                        .distinct()
                        .sorted() // the same list however it was typed: its cursors are
                        .toList();
    }

    private static ActivityKind kind(String code) {
        return ActivityKind.of(code.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> ApiProblem.invalid(
                        "kind",
                        "kind-unknown",
                        "kinds",
                        String.join(
                                ", ",
                                Stream.of(ActivityKind.values())
                                        .map(ActivityKind::code)
                                        .toList())));
    }
}
