package com.denaq.crm.dealers;

import java.util.List;
import org.springframework.stereotype.Component;

/** The tables of this room, and the audit, which knows no dealers. History stays with whom it happened to. */
@Component
class OwnTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(
                DealerTable.named("stage_move").keptBut(Fate.EMPTIED),
                DealerTable.named("assignment").keptBut(Fate.KEPT),
                DealerTable.named("external_id")
                        .movedBy("r.system || chr(31) || r.id")
                        .delete(Fate.KEPT)
                        .erase(Fate.REMOVED)
                        .handOver(Fate.KEPT),
                DealerTable.named("dealer").column("merged_into").keptBut(Fate.EMPTIED),
                DealerTable.named("audit_entry").keptBut(Fate.EMPTIED));
    }
}
