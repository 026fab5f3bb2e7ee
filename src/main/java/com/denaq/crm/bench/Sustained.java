package com.denaq.crm.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A day's mix at 500 requests a second: each is sent when its time has come, whether those before are answered or not, and
 * its time counts from then.
 *
 * @param perSecond answers a second
 */
record Sustained(double perSecond, Latency latency, long failed) {

    private static final int RATE = 500;
    private static final int MOST_AT_ONCE = 200;

    static Sustained run(List<Case> cases, int seconds) {
        List<Case> mix = new ArrayList<>();
        cases.forEach(each -> {
            for (int i = 0; i < each.share(); i++) {
                mix.add(each);
            }
        });
        ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
        AtomicLong failed = new AtomicLong();
        Semaphore places = new Semaphore(MOST_AT_ONCE);
        long began = System.nanoTime();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) RATE * seconds; i++) {
                long due = began + i * 1_000_000_000L / RATE;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                places.acquireUninterruptibly();
                Case each = mix.get(Samples.chance(mix.size()));
                clients.submit(() -> {
                    try {
                        int status =
                                each.client().get().send(each.request().get()).status();
                        if (status >= 400 && failed.getAndIncrement() == 0) {
                            System.err.println("The first that failed: " + status + ", " + each.name());
                        }
                        nanos.add(System.nanoTime() - due);
                    } catch (Exception e) {
                        if (failed.getAndIncrement() == 0) {
                            System.err.println("The first that failed: " + e + ", " + each.name());
                        }
                    } finally {
                        places.release();
                    }
                });
            }
        }
        double took = (System.nanoTime() - began) / 1e9;
        return new Sustained(
                nanos.size() / took,
                Latency.ofNanos(nanos.stream().mapToLong(Long::longValue).toArray()),
                failed.get());
    }
}
