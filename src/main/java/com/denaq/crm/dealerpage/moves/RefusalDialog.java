package com.denaq.crm.dealerpage.moves;

import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.platform.web.Problems;
import com.denaq.crm.platform.web.Screen;
import com.denaq.crm.templates.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks why a dealer refused, with the admin's reasons on the number keys. */
@Component
public class RefusalDialog {

    private final Templates templates;
    private final RefusalReasons reasons;

    RefusalDialog(Templates templates, RefusalReasons reasons) {
        this.templates = templates;
        this.reasons = reasons;
    }

    public Problems problems(RefusalForm form, LocalDate today) {
        Problems problems = form.problems(today);
        return problems.has("reason")
                        || reasons.inUse().stream()
                                .anyMatch(each -> Long.toString(each.id()).equals(form.reason()))
                ? problems
                : problems.and("reason", "dealer.refusal.reason.missing");
    }

    public JteModel draw(Screen screen, Dealer dealer, RefusalForm form, Problems problems) {
        return draw(screen, dealer, form, problems, "/dealers/" + dealer.id() + "/refusal", Map.of());
    }

    /** @param along what goes with it: the call in which it was said */
    public JteModel draw(
            Screen screen,
            Dealer dealer,
            RefusalForm form,
            Problems problems,
            String action,
            Map<String, String> along) {
        return templates.dealerpageRefusal(screen, dealer, reasons.inUse(), form, problems, action, along);
    }
}
