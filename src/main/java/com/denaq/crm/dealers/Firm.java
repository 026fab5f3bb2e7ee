package com.denaq.crm.dealers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Being talked to. */
public record Firm(Instant since) implements Standing {

    @Override
    public Kind kind() {
        return Kind.FIRM;
    }

    public Move refuse(Refusal refusal, Instant at) {
        return new Move.Made(MoveKind.REFUSE, new DeadEnd(at, refusal));
    }

    /** All required papers are verified, or an admin says why it goes without: it may resell our goods from now on. */
    public Move agree(List<Missing> missingPapers, @Nullable String override, Instant at) {
        return missingPapers.isEmpty() || override != null
                ? new Move.Made(MoveKind.AGREE, new Account(at))
                : new Move.Lacks(missingPapers);
    }
}
