package com.denaq.crm.statistics.figures;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a dealer came and went is noted anew each time. */
@Component
class PresenceTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("dealer_presence").keptBut(Fate.KEPT));
    }
}
