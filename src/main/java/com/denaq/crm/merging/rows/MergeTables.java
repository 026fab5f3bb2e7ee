package com.denaq.crm.merging.rows;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** That two became one is remembered of both. */
@Component
class MergeTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("dealer_merge").column("winner").keptBut(Fate.EMPTIED),
                DealerTable.named("dealer_merge").column("loser").keptBut(Fate.EMPTIED));
    }
}
