package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Which dealers people have told apart; answered by the room that keeps what they said. */
public interface DecidedPairs {

    /** For each of these dealers, those that somebody said are not the same. */
    Map<DealerId, Set<DealerId>> notTheSame(Collection<DealerId> dealers);
}
