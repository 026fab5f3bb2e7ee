package com.denaq.crm.dealers;

import java.util.List;

/** What a standing answers to a command. */
public sealed interface Move {

    /** It stands there now. */
    record Made(MoveKind kind, Standing to) implements Move {}

    /** It would, but for these. */
    record Lacks(List<Missing> missing) implements Move {}

    /** There is no such move from where it stands. */
    record NotFromHere() implements Move {}
}
