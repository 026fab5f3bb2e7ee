package com.denaq.crm.platform.once;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How much all requests at work may keep of their bodies together: many large ones at once would fill the memory. */
@Component
class KeptBytes {

    static final int MOST = 16_000_000;

    private final AtomicInteger taken = new AtomicInteger();

    /** False where there is no room left; nothing is taken then. */
    boolean take(int bytes) {
        if (taken.addAndGet(bytes) > MOST) {
            taken.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void give(int bytes) {
        taken.addAndGet(-bytes);
    }

    int taken() {
        return taken.get();
    }
}
