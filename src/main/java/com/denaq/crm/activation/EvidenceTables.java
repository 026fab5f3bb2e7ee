package com.denaq.crm.activation;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Evidence counts for whom the dealer was merged into. */
@Component
class EvidenceTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("evidence")
                .movedBy("r.id")
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.KEPT));
    }
}
