package com.denaq.crm.dealers;

import java.time.Instant;

/** Found and worth approaching; nobody has talked to it yet. */
public record Lead(Instant since) implements Standing {

    @Override
    public Kind kind() {
        return Kind.LEAD;
    }

    /** Somebody talked to it, or knows whom to talk to. */
    public Move startWork(Instant at) {
        return new Move.Made(MoveKind.START_WORK, new Firm(at));
    }

    public Move refuse(Refusal refusal, Instant at) {
        return new Move.Made(MoveKind.REFUSE, new DeadEnd(at, refusal));
    }
}
