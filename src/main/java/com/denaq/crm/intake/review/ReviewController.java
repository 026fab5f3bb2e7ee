package com.denaq.crm.intake.review;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import com.denaq.crm.timeline.ActivityId;
import gg.jte.models.runtime.JteModel;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Review: a lead that looked similar beside what it resembles, and an admin's word: same, or another. */
@Controller
@RequestMapping("/review")
@Allow(Role.ADMIN)
class ReviewController {

    private static final int SHOWN = 50;

    private final Templates templates;
    private final Reviews reviews;
    private final Decisions decisions;
    private final com.denaq.crm.merging.Decisions pairs;

    ReviewController(Templates templates, Reviews reviews, Decisions decisions, com.denaq.crm.merging.Decisions pairs) {
        this.templates = templates;
        this.reviews = reviews;
        this.decisions = decisions;
        this.pairs = pairs;
    }

    @GetMapping
    JteModel first(Screen screen, Viewer viewer) {
        return page(screen, viewer, reviews.first(viewer).orElse(null));
    }

    @GetMapping("/{id}")
    Answer show(Screen screen, Viewer viewer, @PathVariable long id) {
        return reviews.read(id).decision() == null ? Answer.page(page(screen, viewer, id)) : Answer.redirect("/review");
    }

    @PostMapping("/{id}/same")
    Answer same(Screen screen, Viewer viewer, @PathVariable long id, @RequestParam int version) {
        ReviewCase decided = reviews.compare(viewer, id);
        return decisions
                .same(viewer, id, version, note(screen, decided))
                .map(note -> Answer.redirect("/review")
                        .undo(
                                "/review/" + id + "/undo?note=" + note.value(),
                                "intake.review.was-same",
                                "name",
                                decided.lead().name()))
                .orElseGet(ReviewController::tooLate);
    }

    @PostMapping("/{id}/another")
    Answer another(Viewer viewer, @PathVariable long id, @RequestParam int version) {
        return decisions
                .another(viewer, id, version)
                .map(lead -> Answer.redirect("/review")
                        .undo(
                                "/review/" + id + "/undo",
                                lead.owner() == null ? "intake.review.was-another" : "intake.review.was-anothers",
                                "name",
                                lead.name(),
                                "agent",
                                Objects.requireNonNullElse(lead.ownerName(), "")))
                .orElseGet(ReviewController::tooLate);
    }

    @PostMapping("/{id}/undo")
    Answer undo(Viewer viewer, @PathVariable long id, @RequestParam(required = false) @Nullable Long note) {
        return decisions.takeBack(viewer, id, note == null ? null : new ActivityId(note))
                ? Answer.redirect("/review/" + id)
                : Answer.redirect("/review").toast("intake.review.at-work");
    }

    private static Answer tooLate() {
        return Answer.redirect("/review").toast("intake.review.decided");
    }

    /** What was entered, for the timeline of the one that was here. */
    private static String note(Screen screen, ReviewCase decided) {
        String told = decided.lines().stream()
                .map(CaseLine::lead)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        String entered = screen.t("intake.review.note", "name", decided.askedBy());
        return Stream.of(entered, told, decided.comment())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private JteModel page(Screen screen, Viewer viewer, @Nullable Long id) {
        return templates.intakeReview(
                screen,
                Optional.ofNullable(id)
                        .map(each -> reviews.compare(viewer, each))
                        .orElse(null),
                reviews.waiting(viewer, SHOWN),
                reviews.count(viewer),
                pairs.accuracy(viewer));
    }
}
