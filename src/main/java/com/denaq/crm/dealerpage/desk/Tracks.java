package com.denaq.crm.dealerpage.desk;

import com.denaq.crm.dealers.Account;
import com.denaq.crm.dealers.DeadEnd;
import com.denaq.crm.dealers.Dealer;
import com.denaq.crm.dealers.DealerLife;
import com.denaq.crm.dealers.Evidence;
import com.denaq.crm.dealers.Firm;
import com.denaq.crm.dealers.Missing;
import com.denaq.crm.dealers.RefusalReasons;
import com.denaq.crm.dealers.RefusalReasons.Reason;
import com.denaq.crm.dealers.StageHistory;
import com.denaq.crm.dealers.StageMove;
import com.denaq.crm.platform.web.Memo;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads how a dealer came to where it stands, and what it lacks to go on. */
@Component
class Tracks {

    private final StageHistory history;
    private final DealerLife life;
    private final RefusalReasons reasons;
    private final ObjectProvider<Evidence> evidence;

    Tracks(StageHistory history, DealerLife life, RefusalReasons reasons, ObjectProvider<Evidence> evidence) {
        this.history = history;
        this.life = life;
        this.reasons = reasons;
        this.evidence = evidence;
    }

    Track of(Memo memo, Dealer dealer) {
        List<Missing> papers = dealer.standing() instanceof Firm ? life.missingPapers(dealer.id()) : List.of();
        boolean asks = dealer.standing() instanceof Firm || dealer.standing() instanceof Account;
        boolean shown = asks && evidence.stream().anyMatch(each -> each.shown(dealer.id()));
        Reason reason = dealer.standing() instanceof DeadEnd end
                ? reasons.find(end.refusal().reason()).orElse(null)
                : null;
        return new Track(
                dealer.standing(), memo.list(StageMove.class, dealer.id(), history::of), papers.size(), shown, reason);
    }
}
