package com.denaq.crm.intake;

import com.denaq.crm.dealers.DealerId;
import com.denaq.crm.dealers.ExternalId;
import com.denaq.crm.duplicates.Verdict;

/** What became of entering a company. */
public sealed interface Entered {

    /** It is a lead now; in review where it looked similar and a lead creator brought it. */
    record Added(DealerId dealer, boolean inReview, Verdict verdict) implements Entered {}

    /** It is already here: nothing was made; the attempt is remembered. */
    record AlreadyHere(Verdict verdict) implements Entered {}

    /** It looks similar and whoever enters it wanted to be asked: nothing has happened. */
    record LooksSimilar(Verdict verdict) implements Entered {}

    /** Another system's id was given that a dealer has already: nothing was made; the attempt is remembered. */
    record IdTaken(ExternalId id, DealerId dealer, Verdict verdict) implements Entered {}
}
