package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.duplicates.engine.KeyRebuild;
import com.denaq.crm.duplicates.engine.KeyTable;
import com.denaq.crm.platform.derived.DerivedRows;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what dealers are recognised by, in the same transaction as what it is derived from. */
@Service
@Order(20)
public class DuplicateIndex implements DerivedRows {

    private static final int BATCH = 1000;

    private final KeyTable table;
    private final KeyRebuild rebuild;

    DuplicateIndex(KeyTable table, KeyRebuild rebuild) {
        this.table = table;
        this.rebuild = rebuild;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void inTheSameTransaction(DealersTouched event) {
        switch (event.aspect()) {
            case FACTS, PEOPLE, EXISTENCE -> refresh(event.dealers());
            case STANDING, OWNER, ACTIVITY, STEP -> {}
        }
    }

    /** Works the keys of these dealers out anew. */
    @Transactional
    public void refresh(Collection<DealerId> dealers) {
        List<Long> ids =
                dealers.stream().map(DealerId::value).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            table.refresh(ids.subList(from, Math.min(ids.size(), from + BATCH)));
        }
    }

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    @Transactional
    public void rebuildAll(Consumer<String> progress) {
        rebuild.all(progress);
    }
}
