package com.denaq.crm.intake.fresh;

import com.denaq.crm.access.Allow;
import com.denaq.crm.access.Role;
import com.denaq.crm.access.Viewer;
import com.denaq.crm.duplicates.DuplicateCheck;
import com.denaq.crm.duplicates.Reason;
import com.denaq.crm.duplicates.TooManyChecks;
import com.denaq.crm.duplicates.Verdict;
import com.denaq.crm.intake.Entered;
import com.denaq.crm.intake.Entry;
import com.denaq.crm.intake.NewLead;
import com.denaq.crm.platform.settings.Settings;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** New lead: the form, and what the duplicate check says while it is filled in. */
@Controller
@RequestMapping("/leads/new")
@Allow({Role.LEAD_CREATOR, Role.AGENT, Role.ADMIN})
class NewLeadController {

    private static final String HERE = "/leads/new";

    private final Templates templates;
    private final DuplicateCheck duplicates;
    private final Entry entry;
    private final Today today;
    private final Settings settings;

    NewLeadController(Templates templates, DuplicateCheck duplicates, Entry entry, Today today, Settings settings) {
        this.templates = templates;
        this.duplicates = duplicates;
        this.entry = entry;
        this.today = today;
        this.settings = settings;
    }

    @GetMapping
    JteModel show(Screen screen, Viewer viewer, LeadForm known) {
        return page(screen, viewer, known, Problems.NONE, judged(viewer, known));
    }

    /**
     * After each pause in typing.
     *
     * @param seen the dealers that the panel showed meanwhile
     */
    @PostMapping("/verdict")
    Answer judge(
            Screen screen, Viewer viewer, LeadForm form, @RequestParam(required = false) @Nullable List<Long> seen) {
        VerdictPanel judged = judged(viewer, form);
        VerdictPanel panel = form.insists() && !judged.tellsOf(orNone(seen)) ? judged.of(form.notInsisting()) : judged;
        return Answer.page(templates.intakeVerdict(screen, panel))
                .and(templates.intakeLeadActions(screen, panel, true));
    }

    @PostMapping
    Answer send(
            Screen screen, Viewer viewer, LeadForm form, @RequestParam(required = false) @Nullable List<Long> seen) {
        Problems problems = form.problems();
        if (problems.any()) {
            return Answer.problem(page(screen, viewer, form, problems, panel(viewer, form, null, null)));
        }
        try {
            NewLead lead = lead(viewer, form);
            Answer unsaid = form.insists() ? unsaid(screen, viewer, form, lead, orNone(seen)) : null;
            return unsaid != null
                    ? unsaid
                    : entered(screen, viewer, form, entry.enter(viewer, looked(viewer, form, lead, orNone(seen))));
        } catch (TooManyChecks tooMany) {
            VerdictPanel panel = panel(viewer, form, null, tooMany.until());
            return Answer.conflict(page(screen, viewer, form, Problems.NONE, panel));
        }
    }

    private Answer entered(Screen screen, Viewer viewer, LeadForm form, Entered entered) {
        return switch (entered) {
            case Entered.Added added ->
                next(screen, viewer)
                        .undo(
                                "/leads/" + added.dealer() + "/withdrawal",
                                added.inReview() ? "intake.new.sent" : "intake.new.added",
                                "name",
                                form.name());
            case Entered.AlreadyHere here -> asked(screen, viewer, form, here.verdict());
            case Entered.LooksSimilar similar -> asked(screen, viewer, form, similar.verdict());
            case Entered.IdTaken taken -> throw new IllegalStateException("The form has no external ids");
        };
    }

    /**
     * What is here already and is insisted on without a word to who decides, or while another one was shown; such isn't tried
     * yet. Null: nothing is missing.
     */
    private @Nullable Answer unsaid(Screen screen, Viewer viewer, LeadForm form, NewLead lead, List<Long> seen) {
        Verdict verdict = check(viewer, lead);
        if (verdict.verdict() != Verdict.Kind.ALREADY_HERE) {
            return null;
        }
        if (!panel(viewer, form, verdict, null).tellsOf(seen)) {
            return asked(screen, viewer, form.notInsisting(), verdict);
        }
        return lead.evenIfHere() ? null : asked(screen, viewer, form, verdict);
    }

    /** Who need not say why it is another is asked by the panel: what is like it was shown there. */
    private NewLead looked(Viewer viewer, LeadForm form, NewLead lead, List<Long> seen) {
        return viewer.mayEnterSimilar()
                        && !seen.isEmpty()
                        && panel(viewer, form, check(viewer, lead), null).tellsOf(seen)
                ? lead.evenIfSimilar()
                : lead;
    }

    private static List<Long> orNone(@Nullable List<Long> seen) {
        return seen == null ? List.of() : seen;
    }

    /** What is here already is entered once more by who decides; others say why it is another, and it waits for them. */
    private NewLead lead(Viewer viewer, LeadForm form) {
        NewLead lead = form.lead(settings.homeCountry());
        return viewer.mayManage() || lead.comment() != null ? lead : lead.evenIfHere(false);
    }

    /** It is the one that is here: on to the next. Not of what was typed since it was shown, that may be another. */
    @PostMapping("/same")
    Answer same(
            Screen screen, Viewer viewer, LeadForm form, @RequestParam(required = false) @Nullable List<Long> seen) {
        VerdictPanel panel = judged(viewer, form);
        Verdict verdict = panel.verdict();
        if (verdict == null || !panel.tellsOf(orNone(seen))) {
            Answer again = Answer.conflict(page(screen, viewer, form, Problems.NONE, panel));
            return panel.until() == null ? again.toast("intake.new.look-again") : again;
        }
        if (form.problems().none()) {
            entry.same(viewer, form.lead(settings.homeCountry()), verdict);
        }
        return next(screen, viewer);
    }

    private Answer next(Screen screen, Viewer viewer) {
        return screen.fragment() ? Answer.page(show(screen, viewer, LeadForm.EMPTY)) : Answer.redirect(HERE);
    }

    private VerdictPanel judged(Viewer viewer, LeadForm form) {
        try {
            NewLead lead = form.lead(settings.homeCountry());
            Verdict verdict = form.asksSomething() ? check(viewer, lead) : null;
            boolean half = verdict != null && !ofPhone(verdict) && form.phoneUnfinished(settings.homeCountry());
            NewLead phoneless = lead.reachedBy(List.of(), lead.emails());
            return panel(viewer, form, half ? check(viewer, phoneless) : verdict, null);
        } catch (TooManyChecks tooMany) {
            return panel(viewer, form, null, tooMany.until());
        }
    }

    private Verdict check(Viewer viewer, NewLead lead) {
        return duplicates.check(viewer, lead.question(), lead.placed());
    }

    /** Whether the digits of what may be half a number, or one without its area, are somebody's; another's it isn't yet. */
    private static boolean ofPhone(Verdict verdict) {
        return verdict.matches().stream()
                .flatMap(match -> match.reasons().stream())
                .anyMatch(
                        reason -> reason.code() == Reason.Code.SAME_PHONE || reason.code() == Reason.Code.SHARED_PHONE);
    }

    private Answer asked(Screen screen, Viewer viewer, LeadForm form, Verdict verdict) {
        return Answer.conflict(page(screen, viewer, form, Problems.NONE, panel(viewer, form, verdict, null, true)));
    }

    private JteModel page(Screen screen, Viewer viewer, LeadForm form, Problems problems, VerdictPanel panel) {
        return screen.fragment()
                ? templates.intakeLeadDesk(
                        screen, form, problems, panel, today.sent(viewer), today.figures(viewer), true)
                : templates.intakeNewLead(screen, form, problems, panel, today.sent(viewer), today.figures(viewer));
    }

    private VerdictPanel panel(Viewer viewer, LeadForm form, @Nullable Verdict verdict, @Nullable Instant until) {
        return panel(viewer, form, verdict, until, false);
    }

    private VerdictPanel panel(
            Viewer viewer, LeadForm form, @Nullable Verdict verdict, @Nullable Instant until, boolean refused) {
        return new VerdictPanel(
                verdict, until, viewer.mayEnterSimilar(), viewer.mayManage(), form, refused, settings.homeCountry());
    }
}
