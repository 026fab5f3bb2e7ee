package com.denaq.crm.dealers;

import java.time.Instant;

/** Really resells our goods. */
public record Client(Instant since) implements Standing {

    @Override
    public Kind kind() {
        return Kind.CLIENT;
    }

    public Move refuse(Refusal refusal, Instant at) {
        return new Move.Made(MoveKind.REFUSE, new DeadEnd(at, refusal));
    }

    public Move stopReselling(Instant at) {
        return new Move.Made(MoveKind.STOPS_RESELLING, new Account(at));
    }
}
