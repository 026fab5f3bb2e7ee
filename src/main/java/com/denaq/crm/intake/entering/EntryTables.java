package com.denaq.crm.intake.entering;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Attempts and lists tell what happened then, of the dealer that it was then. */
@Component
class EntryTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("lead_attempt").keptBut(Fate.EMPTIED),
                DealerTable.named("lead_list_row").keptBut(Fate.EMPTIED),
                DealerTable.named("erased_person").keptBut(Fate.KEPT), // for minutes
                DealerTable.named("review").keptBut(Fate.EMPTIED),
                DealerTable.named("review").column("similar_to").keptBut(Fate.KEPT));
    }
}
