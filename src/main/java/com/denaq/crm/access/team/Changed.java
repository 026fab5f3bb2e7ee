package com.denaq.crm.access.team;

import com.denaq.crm.access.User;
import com.denaq.crm.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a change that an admin wanted. */
public sealed interface Changed {

    /** {@code change} can be taken back; null: there is nothing, or it is done elsewhere. */
    record Done(User now, @Nullable Change change) implements Changed {

        Done(User now) {
            this(now, null);
        }
    }

    /**
     * How to take it back.
     *
     * @param entry in the audit
     * @param heir who got what was theirs; null: nobody
     * @param since when that began
     */
    record Change(long entry, @Nullable UserId heir, Instant since) {

        String path(UserId user) {
            return "/users/%s/undo?change=%d".formatted(user, entry)
                    + (heir == null ? "" : "&heir=%s&since=%d".formatted(heir, since.toEpochMilli()));
        }
    }

    /** Without them nobody could let anybody in. */
    record LastAdmin() implements Changed {}

    /** Somebody changed them meanwhile. */
    record Stale(User now) implements Changed {}

    /** Somebody else signs in with this address. */
    record AddressTaken(User holder) implements Changed {}

    /** What is theirs must go to somebody first. */
    record HeirMissing() implements Changed {}
}
