package com.denaq.crm.notes;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Notes about a dealer are about whom it was merged into. */
@Component
class NoteTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("sticky_note")
                .movedBy("r.id")
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.KEPT));
    }
}
