package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/** One more thread for the second actor: a test with three actors would not be run where there are two processors. */
final class ThirdThread {
    private static volatile @Nullable Runnable task;

    static {
        Thread thread = new Thread(ThirdThread::serve, "third");
        thread.setDaemon(true);
        thread.start();
    }

    private ThirdThread() {}

    /** Runs both at once and waits for both; for one thread at a time. */
    static void runBoth(Runnable here, Runnable there) {
        task = there;
        here.run();
        int waited = 0;
        while (task != null) {
            waited = Spin.once(waited);
        }
    }

    private static void serve() {
        int waited = 0;
        for (; ; ) {
            Runnable given = task;
            if (given == null) {
                waited = Spin.once(waited);
            } else {
                given.run();
                task = null;
                waited = 0;
            }
        }
    }
}
