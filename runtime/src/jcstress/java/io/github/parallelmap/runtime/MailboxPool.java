package io.github.parallelmap.runtime;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A pool without a thread: whom it sends waits here until an actor runs it, as soon or as late as the actor likes. */
final class MailboxPool implements ParallelPool {
    private final ConcurrentLinkedQueue<Runnable> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final boolean callerWorks;
    private volatile boolean finished;

    /** Whether somebody who was sent has come back with its interrupt flag up. */
    private volatile boolean flagLeftUp;

    MailboxPool(boolean callerWorks) {
        this.callerWorks = callerWorks;
    }

    /** Runs all who are sent, until the other actor says that it will send nobody any more. */
    void serve() {
        int idle = 0;
        while (serveOne() || !finished || serveOne()) {
            idle = Spin.once(idle);
        }
    }

    private boolean serveOne() {
        Runnable next = sent.poll();
        if (next == null) {
            return false;
        }
        next.run();
        flagLeftUp |= Thread.interrupted();
        return true;
    }

    /** Lets {@link #serve()} return once the mailbox is empty. */
    void finish() {
        finished = true;
    }

    /** What is wrong with those who were served; or null. */
    @Nullable
    String wrongFlag() {
        return flagLeftUp ? "a worker's interrupt flag was left up" : null;
    }

    /** Takes out the first who was sent; null if nobody is waiting. */
    @Nullable
    Runnable take() {
        return sent.poll();
    }

    /** How many calls have told that they are over. */
    int left() {
        return left.get();
    }

    @Override
    public int threadsFor(int asked) {
        return asked == 0 ? 2 : asked;
    }

    @Override
    public boolean callerWorks() {
        return callerWorks;
    }

    @Override
    public void enter(Call call) {}

    @Override
    public void leave(Call call) {
        left.incrementAndGet();
    }

    @Override
    public boolean send(Call call) {
        return call.sendThrough(sent::add);
    }

    @Override
    public void close() {}

    @Override
    public void terminate() {}
}
