package io.github.parallelmap.runtime;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * An executor with a thread for each task that lets who gives it the first task go on only when a helper has begun its
 * first item: so the helper has item 0, and the caller item 1.
 */
final class HandOver implements Executor {
    private final CountDownLatch begun = new CountDownLatch(1);

    /** Called by the helper's first item. */
    void begun() {
        begun.countDown();
    }

    @Override
    public void execute(Runnable task) {
        Thread helper = new Thread(task, "hand-over helper");
        helper.setDaemon(true);
        helper.start();
        Await.uninterruptibly(begun);
    }
}
