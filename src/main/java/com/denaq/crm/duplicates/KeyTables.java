package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A dealer that is gone is recognised by nothing. */
@Component
class KeyTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return Stream.of("duplicate_key", "duplicate_profile")
                .map(table -> DealerTable.named(table)
                        .merge(Fate.DERIVED)
                        .delete(Fate.DERIVED)
                        .erase(Fate.DERIVED)
                        .handOver(Fate.KEPT))
                .toList();
    }
}
