package com.denaq.crm.merging;

import com.denaq.crm.dealers.Facts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts of a dealer that was two: each is as it was before, unless somebody has changed it since the two became one. */
final class Since {

    private Since() {}

    static Facts restored(Facts now, Facts before, Facts after) {
        return new Facts(
                Objects.requireNonNull(of(now.name(), before.name(), after.name())),
                of(now.site(), before.site(), after.site()),
                of(now.street(), before.street(), after.street()),
                of(now.postcode(), before.postcode(), after.postcode()),
                of(now.city(), before.city(), after.city()),
                of(now.region(), before.region(), after.region()),
                Objects.requireNonNull(of(now.country(), before.country(), after.country())),
                of(now.zone(), before.zone(), after.zone()),
                Objects.requireNonNull(of(now.opens(), before.opens(), after.opens())),
                Objects.requireNonNull(of(now.closes(), before.closes(), after.closes())),
                now.openDays() == after.openDays() ? before.openDays() : now.openDays(),
                of(now.does(), before.does(), after.does()),
                of(now.sells(), before.sells(), after.sells()),
                of(now.buysNow(), before.buysNow(), after.buysNow()),
                of(now.speaks(), before.speaks(), after.speaks()),
                of(now.remark(), before.remark(), after.remark()));
    }

    private static <T> @Nullable T of(@Nullable T now, @Nullable T before, @Nullable T after) {
        return Objects.equals(now, after) ? before : now;
    }
}
