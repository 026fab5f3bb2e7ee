package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealerpage.desk.Desks;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealerPanel;
import com.denaq.crm.dealers.Dealers;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.Outcome;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Answer;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a transition answers: a toast with Undo, the guard that asks for what is missing, or who was faster. */
@Component
public class MoveAnswers {

    private final Templates templates;
    private final Dealers dealers;
    private final StageHistory history;
    private final Desks desks;

    MoveAnswers(Templates templates, Dealers dealers, StageHistory history, Desks desks) {
        this.templates = templates;
        this.dealers = dealers;
        this.history = history;
        this.desks = desks;
    }

    /**
     * @param wanted where the command leads
     * @param words what was typed along, kept for somebody who came too late
     */
    public Answer of(Screen screen, Viewer viewer, Outcome outcome, Standing.Kind wanted, String words) {
        return switch (outcome) {
            case Outcome.Moved moved -> moved(screen, viewer, moved);
            case Outcome.Lacks lacks -> lacks(screen, viewer, lacks, words, Problems.NONE);
            case Outcome.NotFromHere stays -> tooLate(screen, viewer, stays.dealer(), wanted, words);
        };
    }

    private Answer moved(Screen screen, Viewer viewer, Outcome.Moved moved) {
        String name = dealers.read(viewer, moved.dealer()).name();
        String path = "/dealers/" + moved.dealer();
        return done(screen, moved.dealer())
                .undo(path + "/moves/" + moved.seq() + "/undo", key(moved.to().kind()), "name", name);
    }

    private static String key(Standing.Kind to) {
        return switch (to) {
            case LEAD -> "dealer.moved.lead";
            case FIRM -> "dealer.moved.firm";
            case DEAD_END -> "dealer.moved.dead-end";
            case ACCOUNT -> "dealer.moved.account";
            case CLIENT -> "dealer.moved.client";
        };
    }

    /** The dialog goes, the page draws its pieces anew. */
    public Answer done(Screen screen, DealerId id) {
        return screen.fragment()
                ? Answer.page(templates.dealerpageNoDialog()).event(DealerPanel.CHANGED)
                : Answer.back("/dealers/" + id);
    }

    /** The guard, or where nothing is missing meanwhile what agrees at once; {@code problems} are those of the words. */
    Answer lacks(Screen screen, Viewer viewer, Outcome.Lacks lacks, String words, Problems problems) {
        return lacks(screen, viewer, lacks, words, problems, "");
    }

    /** Somebody moved it since the guard was drawn, and it stands there again: said, and asked once more. */
    Answer movedMeanwhile(Screen screen, Viewer viewer, Outcome.Lacks lacks, String words) {
        StageMove last = history.of(lacks.dealer().id()).getLast();
        return lacks(screen, viewer, lacks, words, Problems.NONE, told(screen, viewer, last, lacks.dealer()))
                .event(DealerPanel.CHANGED);
    }

    private static String told(Screen screen, Viewer viewer, StageMove last, Dealer dealer) {
        String key = last.by() == null ? "itself" : viewer.is(last.by()) ? "you" : "who";
        return screen.t(
                        "dealer.late." + key,
                        "who",
                        last.byName() == null ? "" : last.byName(),
                        "stage",
                        screen.t("stage." + dealer.standing().kind()),
                        "when",
                        screen.when(last.at()))
                + " " + screen.t("dealer.guard.meanwhile");
    }

    private Answer lacks(
            Screen screen, Viewer viewer, Outcome.Lacks lacks, String words, Problems problems, String told) {
        Dealer dealer = lacks.dealer();
        List<Missing> missing = lacks.missing();
        boolean papers = missing.stream().noneMatch(each -> each.code().equals("evidence"));
        boolean override = papers && !missing.isEmpty() && viewer.mayOverride();
        JteModel guard = templates.dealerpageGuard(screen, dealer, missing, papers, override, words, problems, told);
        return Answer.conflict(dialog(screen, viewer, dealer.id(), guard));
    }

    private Answer tooLate(Screen screen, Viewer viewer, Dealer dealer, Standing.Kind wanted, String words) {
        StageMove last = history.of(dealer.id()).getLast();
        boolean mine = last.by() != null && viewer.is(last.by());
        if (mine && dealer.standing().kind() == wanted) {
            return done(screen, dealer.id());
        }
        JteModel told = templates.dealerpageTooLate(screen, dealer, last, mine, words);
        return Answer.conflict(dialog(screen, viewer, dealer.id(), told)).event(DealerPanel.CHANGED);
    }

    /** The dialog alone for htmx; over the whole page for a plain form. */
    public JteModel dialog(Screen screen, Viewer viewer, DealerId id, JteModel dialog) {
        return screen.fragment()
                ? dialog
                : templates.dealerpagePage(
                        screen, dealers.read(viewer, id).name(), desks.draw(screen, viewer, id, true), dialog);
    }
}
