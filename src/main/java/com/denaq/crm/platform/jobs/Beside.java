package com.denaq.crm.platform.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes on a thread of the operating system beside the one that waits for the database. */
public final class Beside {

    /** So many take a second connection to the database at once: most of the pool is for who waits for a page. */
    private static final Semaphore SECOND = new Semaphore(2);

    private Beside() {}

    public static <T> CompletableFuture<T> compute(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("beside").start(task));
    }

    /** What needs a second connection and comes before its time; null where others have them all: then it comes in its time. */
    public static <T> @Nullable CompletableFuture<T> ahead(Supplier<T> work) {
        return SECOND.tryAcquire() ? second(work) : null;
    }

    /** Gives its permit back before anybody is told that it is done. */
    private static <T> CompletableFuture<T> second(Supplier<T> work) {
        return compute(() -> {
            try {
                return work.get();
            } finally {
                SECOND.release();
            }
        });
    }

    /**
     * Two halves at once, so that Java and the database both work all the time; one after the other where others do so
     * already. The second half has a connection of its own: it doesn't see what this transaction has written.
     */
    public static <T, R> List<R> halves(List<T> all, Function<List<T>, List<R>> work) {
        int half = (all.size() + 1) / 2;
        List<T> second = all.subList(half, all.size());
        boolean beside = !second.isEmpty() && SECOND.tryAcquire();
        CompletableFuture<List<R>> later = beside ? second(() -> work.apply(second)) : null;
        List<R> done;
        try {
            done = new ArrayList<>(work.apply(all.subList(0, half)));
        } catch (RuntimeException | Error failure) {
            if (later != null) {
                later.handle((result, another) -> result).join();
            }
            throw failure;
        }
        done.addAll(later == null ? work.apply(second) : joined(later));
        return done;
    }

    /** What was computed, or what went wrong there. */
    public static <R> R joined(CompletableFuture<R> later) {
        try {
            return later.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
