package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.access.Viewer;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.dealers.Standing;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Asks why a dealer refused, with the admin's reasons on the number keys. */
@Component
public class RefusalDialog {

    private final Templates templates;
    private final RefusalReasons reasons;
    private final StageHistory history;

    RefusalDialog(Templates templates, RefusalReasons reasons, StageHistory history) {
        this.templates = templates;
        this.reasons = reasons;
        this.history = history;
    }

    /** A reason that was put out of use while somebody was about to give it is named: the others have other numbers now. */
    public Problems problems(Screen screen, RefusalForm form, LocalDate today) {
        Problems problems = form.problems(today);
        if (problems.has("reason") || reasons.inUse().stream().anyMatch(each -> each.id() == form.reasonId())) {
            return problems;
        }
        return reasons.find(form.reasonId())
                .map(each ->
                        problems.and("reason", "dealer.refusal.reason.retired", "reason", each.name(screen.locale())))
                .orElse(problems.and("reason", "dealer.refusal.reason.missing"));
    }

    /**
     * What became of the dealer since the dialog was drawn; empty where it still stands there, or in the dead end, which
     * is told by the move itself.
     *
     * @param from where it stood then; empty where the form doesn't say
     */
    public String meanwhile(Screen screen, Viewer viewer, Dealer dealer, String from) {
        Standing.Kind now = dealer.standing().kind();
        if (from.isEmpty() || from.equals(now.name()) || now == Standing.Kind.DEAD_END) {
            return "";
        }
        StageMove last = history.of(dealer.id()).getLast();
        String key = last.by() == null ? "itself" : viewer.is(last.by()) ? "you" : "who";
        String who = last.byName() == null ? "" : last.byName();
        String said = screen.t(
                "dealer.late." + key, "who", who, "stage", screen.t("stage." + now), "when", screen.when(last.at()));
        return said + " " + screen.t("dealer.refusal.meanwhile");
    }

    JteModel draw(Screen screen, Dealer dealer, RefusalForm form, Problems problems, String told) {
        return draw(screen, dealer, form, problems, told, "/dealers/" + dealer.id() + "/refusal", Map.of());
    }

    /**
     * @param told what has changed meanwhile, or empty
     * @param along what goes with it: the call in which it was said
     */
    public JteModel draw(
            Screen screen,
            Dealer dealer,
            RefusalForm form,
            Problems problems,
            String told,
            String action,
            Map<String, String> along) {
        Map<String, String> hidden = new TreeMap<>(along);
        hidden.put("from", dealer.standing().kind().name());
        return templates.dealerpageRefusal(screen, dealer, reasons.inUse(), form, problems, told, action, hidden);
    }
}
