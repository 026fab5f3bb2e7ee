package com.denaq.crm.dealers;

import java.time.Instant;

/** A firm after a refusal. */
public record DeadEnd(Instant since, Refusal refusal) implements Standing {

    @Override
    public Kind kind() {
        return Kind.DEAD_END;
    }

    public Move tryAgain(Instant at) {
        return new Move.Made(MoveKind.TRY_AGAIN, new Firm(at));
    }
}
