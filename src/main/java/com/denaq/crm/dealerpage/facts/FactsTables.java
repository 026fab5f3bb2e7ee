package com.denaq.crm.dealerpage.facts;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What Undo would restore stays with the dealer that it was. */
@Component
class FactsTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("facts_undo").keptBut(Fate.REMOVED));
    }
}
