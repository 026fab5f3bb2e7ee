package com.denaq.crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came out, for eyes and as JSON. */
record Report(
        int dealers,
        List<Result> results,
        Sustained sustained,
        double startSeconds,
        long rssMb,
        long firstPageBytes,
        long laterPageBytes) {

    /** In Markdown, as docs/performance.md has it. */
    String table() {
        StringBuilder table = new StringBuilder("""
                | %,d dealers, ms | p50 | p95 | p99 | goal | a second | SQL p50 | SQL p95 | ratio | above SQL |
                | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |
                """.formatted(dealers));
        for (Result each : results) {
            table.append("| %s | %s | %s%s | %s | %.0f | %.0f | %s | %s | %s | %s |%n"
                    .formatted(
                            each.of().name(),
                            number(each.http().at(0.5)),
                            number(each.http().at(0.95)),
                            each.good() ? "" : each.failed() > 0 ? " (**" + each.failed() + " failed**)" : " **over**",
                            number(each.http().at(0.99)),
                            each.of().goal(),
                            each.perSecond(),
                            number(each.sql().at(0.5)),
                            number(each.sql().at(0.95)),
                            number(each.ratio()),
                            number(each.aboveSql())));
        }
        return table.append("""

                | | | goal |
                | --- | --: | --: |
                | Mix at 500 a second: answered a second | %.0f | 500 |
                | Mix: p50 / p95 / p99, ms | %s / %s / %s | |
                | Mix: failed | %d | 0 |
                | Start to first page, s | %.1f | 4 |
                | Resident memory of the Java process, MB | %d | 400 |
                | First page with everything, KB | %.1f | 120 |
                | Later page, KB | %.1f | 25 |
                """.formatted(
                                sustained.perSecond(),
                                number(sustained.latency().at(0.5)),
                                number(sustained.latency().at(0.95)),
                                number(sustained.latency().at(0.99)),
                                sustained.failed(),
                                startSeconds,
                                rssMb,
                                firstPageBytes / 1024.0,
                                laterPageBytes / 1024.0))
                .toString();
    }

    String json() {
        List<String> lines = new ArrayList<>();
        for (Result each : results) {
            lines.add(
                    "{\"name\":\"%s\",\"p50\":%s,\"p95\":%s,\"p99\":%s,\"perSecond\":%s,\"sqlP50\":%s,\"sqlP95\":%s,\"ratio\":%s,\"failed\":%d}"
                            .formatted(
                                    each.of().name(),
                                    value(each.http().at(0.5)),
                                    value(each.http().at(0.95)),
                                    value(each.http().at(0.99)),
                                    value(each.perSecond()),
                                    value(each.sql().at(0.5)),
                                    value(each.sql().at(0.95)),
                                    value(each.ratio()),
                                    each.failed()));
        }
        return "{\"results\":[%s],\"mixed\":{\"perSecond\":%s,\"p50\":%s,\"p95\":%s,\"p99\":%s,\"failed\":%d},\"startSeconds\":%s,\"rssMb\":%d,\"firstPageBytes\":%d,\"laterPageBytes\":%d,\"dealers\":%d}%n"
                .formatted(
                        String.join(",", lines),
                        value(sustained.perSecond()),
                        value(sustained.latency().at(0.5)),
                        value(sustained.latency().at(0.95)),
                        value(sustained.latency().at(0.99)),
                        sustained.failed(),
                        value(startSeconds),
                        rssMb,
                        firstPageBytes,
                        laterPageBytes,
                        dealers);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }

    private static String value(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.2f", value);
    }
}
