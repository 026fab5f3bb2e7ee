package com.denaq.crm.bench;

import java.util.Arrays;

/** Times of many repetitions, in milliseconds. */
record Latency(double[] sorted) {

    static Latency ofNanos(long[] nanos) {
        double[] millis =
                Arrays.stream(nanos).mapToDouble(each -> each / 1e6).sorted().toArray();
        return new Latency(millis);
    }

    /** {@code share} from 0 to 1. */
    double at(double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - (share > 0 ? 1 : 0))];
    }
}
