package com.denaq.crm.bench;

import com.denaq.crm.bench.Journal.Spoken;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Measures one case: with one client, then with several at once, then its SQL alone. */
final class Measuring {

    private static final int LISTENED = 25;
    private static final int REPLAYS = 6;
    private static final int AT_ONCE = 4;
    private static final long THROUGHPUT_NANOS = 2_000_000_000L;

    private Measuring() {}

    static Result of(Case each, int times) throws Exception {
        AtomicLong failed = new AtomicLong();
        for (int i = 0; i < times / 2; i++) {
            nanos(each, failed);
        }
        failed.set(0);
        long[] nanos = new long[times];
        for (int i = 0; i < times; i++) {
            nanos[i] = nanos(each, failed);
        }
        return new Result(
                each, Latency.ofNanos(nanos), perSecond(each, failed), new Latency(new double[0]), failed.get());
    }

    /**
     * Everything is asked by turns, so that each case meets the program of a working day: the compiler goes on with what
     * is seldom asked, such as a lead that is added, until it has been asked some hundred times.
     */
    static void warm(List<Case> cases, int times) throws Exception {
        AtomicLong failed = new AtomicLong();
        for (int i = 0; i < times; i++) {
            for (Case each : cases) {
                nanos(each, failed);
            }
        }
    }

    private static long nanos(Case each, AtomicLong failed) throws Exception {
        Request request = each.request().get();
        long began = System.nanoTime();
        Answer answer = each.client().get().send(request);
        long took = System.nanoTime() - began;
        if (answer.status() >= 400) {
            if (failed.getAndIncrement() == 0) {
                System.err.println(each.name() + ": " + answer.status() + " for " + request);
            }
        }
        return took;
    }

    private static double perSecond(Case each, AtomicLong failed) throws Exception {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + THROUGHPUT_NANOS;
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                clients.add(several.submit(() -> {
                    while (System.nanoTime() < end) {
                        nanos(each, failed);
                        done.incrementAndGet();
                    }
                    return null;
                }));
            }
            for (Future<?> client : clients) {
                client.get();
            }
        }
        return done.get() / (THROUGHPUT_NANOS / 1e9);
    }

    /** The same requests' SQL; nothing where it can't be repeated. Nothing is written down while it is timed. */
    static Result besideSql(Result result, Connection listening, Path log, Connection repeating) throws Exception {
        List<List<Spoken>> requests = new ArrayList<>();
        AtomicLong failed = new AtomicLong();
        try (Journal journal = new Journal(listening, log)) {
            for (int i = 0; i < LISTENED; i++) {
                requests.add(journal.during(() -> nanos(result.of(), failed)));
            }
        }
        try (BareSql bare = new BareSql(repeating)) {
            long[] nanos = new long[LISTENED * (REPLAYS - 1)];
            int n = 0;
            for (int replay = 0; replay < REPLAYS; replay++) {
                for (List<Spoken> request : requests) {
                    long took = bare.nanos(request);
                    if (replay > 0) { // the first prepares
                        nanos[n++] = took;
                    }
                }
            }
            return new Result(result.of(), result.http(), result.perSecond(), Latency.ofNanos(nanos), result.failed());
        } catch (SQLException cannotBeRepeated) {
            System.err.println(result.of().name() + ": its SQL can't be repeated: " + cannotBeRepeated.getMessage());
            return result;
        }
    }
}
