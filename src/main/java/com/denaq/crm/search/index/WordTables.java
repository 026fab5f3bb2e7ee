package com.denaq.crm.search.index;

import com.denaq.crm.dealers.DealerTable;
import com.denaq.crm.dealers.DealerTables;
import com.denaq.crm.dealers.Fate;
import java.util.List;
import org.springframework.stereotype.Component;

/** A dealer that is gone is found by no word. */
@Component
class WordTables implements DealerTables {

    @Override
    public List<DealerTable> tables() {
        return List.of(DealerTable.named("search_word")
                .merge(Fate.DERIVED)
                .delete(Fate.DERIVED)
                .erase(Fate.DERIVED)
                .handOver(Fate.DERIVED));
    }
}
