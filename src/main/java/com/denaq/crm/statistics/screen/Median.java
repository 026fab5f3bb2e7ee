package com.denaq.crm.statistics.screen;

import com.denaq.crm.statistics.figures.Cell;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a dealer usually stood somewhere, from the buckets of {@code stay_bucket} in V45: eighths of a doubling. */
final class Median {

    private static final double PER_DOUBLING = 8;

    private Median() {}

    /** Null where nothing has left there. The details are {@code KIND:bucket} or the bucket. */
    static @Nullable Duration of(List<Cell> stayed, String standing) {
        Map<Integer, Long> buckets = new TreeMap<>();
        for (Cell cell : stayed) {
            if (cell.what().equals(standing)) {
                buckets.merge(bucket(cell), cell.n(), Long::sum);
            }
        }
        long all = buckets.values().stream().mapToLong(Long::longValue).sum();
        long passed = 0;
        for (Map.Entry<Integer, Long> each : buckets.entrySet()) {
            passed += each.getValue();
            if (all > 0 && passed * 2 >= all) {
                return rounded(Math.round(60 * Math.pow(2, (each.getKey() + 0.5) / PER_DOUBLING)));
            }
        }
        return null;
    }

    /** Only the largest unit is shown, and what is below it cut off. */
    private static Duration rounded(long seconds) {
        long unit = Stream.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES)
                .map(each -> each.getDuration().toSeconds())
                .filter(each -> each <= seconds)
                .findFirst()
                .orElse(1L);
        return Duration.ofSeconds((seconds + unit / 2) / unit * unit);
    }

    private static int bucket(Cell cell) {
        return Integer.parseInt(cell.detail().substring(cell.detail().indexOf(':') + 1));
    }
}
