package com.denaq.crm.platform.jobs;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Computes on a thread of the operating system, which shares the processors out fairly. On a virtual one, whoever computes
 * for long keeps requests waiting: those take turns only when they wait for something.
 */
public final class Beside {

    private Beside() {}

    public static <T> CompletableFuture<T> compute(Supplier<T> work) {
        return CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().name("beside").start(task));
    }
}
