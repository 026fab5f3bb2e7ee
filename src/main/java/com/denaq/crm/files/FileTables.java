package com.denaq.crm.files;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A dealer's files are found with whom it was merged into. */
@Component
class FileTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("stored_file")
                .movedBy("r.id")
                .delete(Fate.KEPT)
                .erase(Fate.EMPTIED)
                .handOver(Fate.KEPT));
    }
}
