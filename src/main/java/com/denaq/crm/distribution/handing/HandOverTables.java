package com.denaq.crm.distribution.handing;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was handed over stays as it was. */
@Component
class HandOverTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("hand_over_item").keptBut(Fate.KEPT));
    }
}
