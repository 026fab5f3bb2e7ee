package com.denaq.crm.dealers;

import java.util.List;

/** What became of a command to a dealer's life, for the screen to draw. */
public sealed interface Outcome {

    /** It moved; {@code seq} names the move, for taking it back. */
    record Moved(DealerId dealer, int seq, Standing to) implements Outcome {}

    /** It would, but for these: nothing has changed. */
    record Lacks(Dealer dealer, List<Missing> missing) implements Outcome {}

    /** No such move from where it stands now (perhaps somebody was faster): nothing has changed. */
    record NotFromHere(Dealer dealer) implements Outcome {}
}
