package com.denaq.crm.dealers;

import java.time.Instant;
import java.util.List;

/** Agreed, its papers are in order: it may resell. */
public record Account(Instant since) implements Standing {

    static final Missing EVIDENCE =
            new Missing("evidence", "Evidence of reselling", "Подтверждение, что товар продаётся");

    @Override
    public Kind kind() {
        return Kind.ACCOUNT;
    }

    public Move refuse(Refusal refusal, Instant at) {
        return new Move.Made(MoveKind.REFUSE, new DeadEnd(at, refusal));
    }

    public Move startReselling(boolean evidence, Instant at) {
        return evidence ? new Move.Made(MoveKind.STARTS_RESELLING, new Client(at)) : new Move.Lacks(List.of(EVIDENCE));
    }
}
