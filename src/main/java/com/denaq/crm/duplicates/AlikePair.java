package com.denaq.crm.duplicates;

import com.denaq.crm.dealers.DealerId;
import java.util.List;

/**
 * Two dealers that look alike; {@code a} has the lower number.
 *
 * @param verdict never that one is new
 * @param bits the odds that they are one company, as a power of two
 * @param opinion the same for those who compare it with what people say
 * @param reasons the strongest first; those that speak against it last
 */
public record AlikePair(
        DealerId a,
        DealerId b,
        Verdict.Kind verdict,
        Match.Kind kind,
        double bits,
        Opinion opinion,
        List<Reason.Code> reasons) {

    public boolean sure() {
        return verdict == Verdict.Kind.ALREADY_HERE;
    }
}
