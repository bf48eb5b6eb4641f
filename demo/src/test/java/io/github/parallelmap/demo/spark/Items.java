package io.github.parallelmap.demo.spark;

import java.io.Serializable;

/** Methods whose items run in the executors, which only have them from the jar that the driver hands out. */
final class Items implements Serializable {
    private static final long serialVersionUID = 1;
    private static final long HOUR_MILLIS = 3_600_000;

    private final Signals signals;

    Items(Signals signals) {
        this.signals = signals;
    }

    /** Where an item ran. */
    record Ran(int item, long pid) implements Serializable {}

    Ran tell(int item) {
        return new Ran(item, ProcessHandle.current().pid());
    }

    /** Item 3 fails, but only after item 5 has, which also makes it be known later. */
    int refuseThreeAfterFive(int item) throws RefusedException, InterruptedException {
        if (item == 3) {
            signals.await("refused-5");
            throw new RefusedException(3);
        }
        if (item == 5) {
            signals.raise("refused-5");
            throw new RefusedException(5);
        }
        return item;
    }

    /** Item 0 fails once that many others sleep. */
    int refuseWhileOthersSleep(int item, int others) throws RefusedException, InterruptedException {
        if (item == 0) {
            signals.await("began-", others);
            throw new RefusedException(0);
        }
        return sleep(item);
    }

    /** Sleeps until it is interrupted. */
    int sleep(int item) throws InterruptedException {
        signals.raise("began-" + item);
        try {
            Thread.sleep(HOUR_MILLIS);
            return item;
        } catch (InterruptedException e) {
            signals.raise("interrupted-" + item);
            throw e;
        }
    }

    /** Says who began it, and waits for a word to go on. */
    Ran tellWhenToldTo(int item) throws InterruptedException {
        Ran ran = tell(item);
        signals.raise("began-" + item + "-in-" + ran.pid());
        signals.await("go");
        return ran;
    }
}
