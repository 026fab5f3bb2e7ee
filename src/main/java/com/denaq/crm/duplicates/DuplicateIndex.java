package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealersTouched;
import com.denaq.crm.duplicates.engine.KeyKeeper;
import com.denaq.crm.duplicates.engine.KeyRebuild;
import com.denaq.crm.platform.derived.DerivedRows;
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

    private final KeyKeeper keeper;
    private final KeyRebuild rebuild;

    DuplicateIndex(KeyKeeper keeper, KeyRebuild rebuild) {
        this.keeper = keeper;
        this.rebuild = rebuild;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void inTheSameTransaction(DealersTouched event) {
        if (event.recognisedAnew()) {
            keeper.touched(event);
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
