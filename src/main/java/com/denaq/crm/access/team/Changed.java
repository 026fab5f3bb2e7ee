package com.denaq.crm.access.team;

import com.denaq.crm.access.User;

/** What became of a change that an admin wanted. */
public sealed interface Changed {

    record Done(User now) implements Changed {}

    /** Without them nobody could let anybody in. */
    record LastAdmin() implements Changed {}

    /** Somebody changed them meanwhile. */
    record Stale(User now) implements Changed {}

    /** Somebody else signs in with this address. */
    record AddressTaken(User holder) implements Changed {}

    /** What is theirs must go to somebody first. */
    record HeirMissing() implements Changed {}
}
