package com.denaq.crm.timeline.desk;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.contacts.Contacts;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.NotFound;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.Activities;
import com.denaq.crm.timeline.Activity;
import com.denaq.crm.timeline.ActivityChange;
import com.denaq.crm.timeline.ActivityId;
import com.denaq.crm.timeline.Timeline;
import gg.jte.models.runtime.JteModel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Corrects one's own entries in the timeline, deletes them, and says that something is answered. */
@Controller
@RequestMapping("/dealers/{dealer}/activities/{activity}")
@Allow({Role.AGENT, Role.ADMIN})
class EntryController {

    private final Templates templates;
    private final Activities activities;
    private final Timeline timeline;
    private final Contacts contacts;
    private final Dealers dealers;
    private final Lines lines;

    EntryController(
            Templates templates,
            Activities activities,
            Timeline timeline,
            Contacts contacts,
            Dealers dealers,
            Lines lines) {
        this.templates = templates;
        this.activities = activities;
        this.timeline = timeline;
        this.contacts = contacts;
        this.dealers = dealers;
        this.lines = lines;
    }

    @GetMapping("/edit")
    JteModel edit(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long activity) {
        Activity entry = correctable(viewer, dealer, activity);
        ActivityForm form = ActivityForm.of(entry, screen.zone());
        return templates.timelineForm(screen, composer(entry, form, Problems.NONE, null));
    }

    @PostMapping
    Answer change(
            Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long activity, ActivityForm form) {
        Activity before = correctable(viewer, dealer, activity);
        ActivityForm whole = keepingDirection(form, before);
        Problems problems = whole.problems(before.kind(), screen.zone(), screen.now());
        if (problems.any()) {
            return Answer.problem(row(screen, viewer, before, composer(before, whole, problems, null)));
        }
        return switch (activities.change(
                viewer, before.id(), form.version(), whole.activity(before.kind(), screen.zone()))) {
            case ActivityChange.Saved saved
            when saved.now().version() == form.version() ->
                changed(screen, dealer, row(screen, viewer, saved.now(), null)).toast("component.unchanged");
            case ActivityChange.Saved saved ->
                changed(screen, dealer, row(screen, viewer, saved.now(), null))
                        .undo(path(saved.now()) + "/changes/" + saved.now().version() + "/undo", "timeline.changed");
            case ActivityChange.Stale stale ->
                Answer.conflict(
                        row(screen, viewer, stale.now(), composer(stale.now(), whole, Problems.NONE, stale.now())));
        };
    }

    @PostMapping("/removal")
    Answer remove(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long activity) {
        Activity entry = correctable(viewer, dealer, activity);
        activities.delete(viewer, entry.id());
        return changed(screen, dealer, templates.timelineNothing())
                .undo(path(entry) + "/removal/undo", "timeline.removed");
    }

    @PostMapping("/answer")
    Answer answered(Screen screen, Viewer viewer, @PathVariable long dealer, @PathVariable long activity) {
        Activity entry =
                timeline.read(dealers.read(viewer, new DealerId(dealer)).id(), new ActivityId(activity));
        activities.answered(viewer, entry.id());
        return changed(screen, dealer, row(screen, viewer, timeline.read(entry.dealer(), entry.id()), null))
                .undo(path(entry) + "/answer/undo", "timeline.marked-answered");
    }

    /** Which way it went stays, so the form doesn't ask. */
    private static ActivityForm keepingDirection(ActivityForm form, Activity before) {
        String direction =
                before.direction() == null ? null : before.direction().name();
        return new ActivityForm(
                direction,
                form.outcome(),
                form.contact(),
                form.at(),
                form.minutes(),
                form.subject(),
                form.body(),
                form.version(),
                form.was());
    }

    private Composer composer(Activity entry, ActivityForm form, Problems problems, @Nullable Activity meanwhile) {
        return new Composer(
                entry.dealer(), entry.kind(), contacts.of(entry.dealer()), form, problems, entry, meanwhile);
    }

    private JteModel row(Screen screen, Viewer viewer, Activity activity, @Nullable Composer composer) {
        Dealer dealer = dealers.read(viewer, activity.dealer());
        return templates.timelineEntry(screen, lines.entry(viewer, dealer, activity, null, composer));
    }

    private static Answer changed(Screen screen, long dealer, JteModel piece) {
        return screen.fragment() ? Answer.page(piece).event(DealerPanel.CHANGED) : Answer.back("/dealers/" + dealer);
    }

    private Activity correctable(Viewer viewer, long dealer, long activity) {
        Dealer read = dealers.read(viewer, new DealerId(dealer));
        Activity entry = timeline.read(read.id(), new ActivityId(activity));
        if (!viewer.mayWork(read.ownership()) || !entry.mayCorrect(viewer)) {
            throw new NotFound("activity " + activity + " for correction");
        }
        return entry;
    }

    private static String path(Activity activity) {
        return "/dealers/" + activity.dealer() + "/activities/" + activity.id();
    }
}
