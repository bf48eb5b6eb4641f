package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import java.util.Objects;
import java.util.Queue;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A call whose items are read, run and given as they are pulled: a sequence of small batches, called segments.
 *
 * @param <R> the type of one result
 */
final class StreamCall<R extends @Nullable Object> extends Call {
    /*
     * The thread that pulls, the consumer, reads the source into segments and puts them on the ready queue, at most WINDOW
     * for each worker ahead of what it has given. A worker takes segments from there, runs each whole, marks it as done,
     * and leaves when the queue is empty: it never waits. Where the pool lets the caller work and order matters, the consumer
     * does so instead of waiting, while items are cheap; else it might sit in a slow item while results are there to be
     * given.
     *
     * Another thread may close the stream while the consumer waits. Whichever is first marks the call as over; `ahead` and
     * `current` stay the consumer's.
     *
     * Wake-ups. The consumer writes itself to `waiter`, then looks at what it waits for, then parks; a worker marks the
     * segment, or leaves, and then reads `waiter`. All of these are volatile, so one of them sees the other. A worker that
     * has left gives its seat back and then looks at the ready queue again; the consumer puts a segment there and then looks
     * for a seat. So no segment stays on the queue with a seat free and nobody sent, but for a light one, which is the
     * consumer's own.
     *
     * A worker that finds a segment to take longer than it should stops there, and puts the rest on the ready queue item by
     * item.
     *
     * A segment's key, for stopping, is its first item. No item of a segment at or above `bound` begins.
     */
    private static final int WINDOW = 4;

    private static final int LARGEST_SEGMENT = 256;

    /** The same where a segment has to be sent. */
    private static final int LARGEST_SEGMENT_ELSEWHERE = 16_384;

    /** What an item may cost for the consumer to run a segment rather than wait. */
    private static final float CHEAP_NANOS = 1_000;

    /** What a segment may cost for nobody else to be sent for. Should an item of it be slow, others wait for that one. */
    private static final float LIGHT_NANOS = 5_000;

    /** How many items must have been read for the consumer to go by what their like have cost. */
    private static final int TRUSTED_ITEMS = 1_000;

    /** How long the consumer waits for a first worker before it runs an item, which may be slow, itself. */
    private static final long PATIENCE_NANOS = 5_000_000;

    /** How often the consumer looks for results of a segment that is not done: longer than most segments take. */
    private static final long GROWTH_NANOS = 1_000_000;

    private final SegmentReader<R> reader;
    private final boolean ordered;
    private final boolean stopOnFailure;

    private final Ahead<R> ahead;
    private final Queue<Segment<R>> ready = new ConcurrentLinkedQueue<>();
    private final Queue<Summons> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private volatile long bound = Long.MAX_VALUE;
    private volatile @Nullable Thread waiter;
    private volatile @Nullable Thread consumer;
    private volatile @Nullable Worker parent;
    private volatile boolean over;

    /** Whether another thread than the consumer closed it: to the consumer, it must not look as if it had ended. */
    private volatile boolean cutOff;

    // What follows belongs to the consumer.

    private @Nullable Segment<R> current;
    private boolean failed;
    private boolean begun;

    /** Whether it has once waited for a worker in vain, and has seen none since. */
    private boolean nobodyComes;

    private @Nullable Future<?> alarm;
    private @Nullable Object event;

    StreamCall(
            CallSite site,
            MapOptions options,
            Columns columns,
            IntFunction<? extends Batch<R, ?>> batches,
            boolean ordered) {
        super(
                site,
                options,
                options.poolOrShared().threadsFor(options.threadsOrAll()),
                -1,
                Thread.currentThread().getContextClassLoader());
        this.reader = new SegmentReader<>(columns, batches);
        this.ordered = ordered;
        this.ahead = ordered ? Ahead.ordered() : Ahead.unordered();
        this.stopOnFailure = options.onFailureOrStop() == OnFailure.STOP;
    }

    Stream<R> stream() {
        return StreamSupport.stream(new Pull(), false).onClose(this::close);
    }

    /** The face of this call to the stream. */
    private final class Pull implements Spliterator<R> {
        @Override
        public boolean tryAdvance(Consumer<? super R> taker) {
            Objects.requireNonNull(taker, "taker");
            return pull(taker);
        }

        @Override
        public void forEachRemaining(Consumer<? super R> taker) {
            Objects.requireNonNull(taker, "taker");
            while (hasNext()) {
                giveAll(taker);
            }
        }

        /** Refuses: the items are run in parallel already. */
        @Override
        public @Nullable Spliterator<R> trySplit() {
            return null;
        }

        @Override
        public long estimateSize() {
            return Long.MAX_VALUE;
        }

        @Override
        public int characteristics() {
            return ordered ? ORDERED : 0;
        }
    }

    // ---- giving ----

    /** Gives the next result, or returns false at the end. */
    private boolean pull(Consumer<? super R> taker) {
        if (!hasNext()) {
            return false;
        }
        R result = current().takeResult();
        boolean taken = false;
        try {
            taker.accept(result);
            taken = true;
        } finally {
            if (!taken) {
                close();
            }
        }
        return true;
    }

    /** Gives what there is of the current segment. */
    private void giveAll(Consumer<? super R> taker) {
        Segment<R> giving = current();
        boolean taken = false;
        try {
            // A taker may close the stream, as may another thread.
            while (!over && giving.hasResult()) {
                taker.accept(giving.takeResult());
            }
            taken = true;
        } finally {
            if (!taken) {
                close();
            }
        }
    }

    /** Waits for the next result; false at the end. */
    private boolean hasNext() {
        if (over) {
            if (cutOff) {
                letGo();
                throw Throwables.sneaky(stopException(Stop.CANCELLED, -1));
            }
            return false;
        }
        while (current == null || !current.hasResult()) {
            if (!advance()) {
                finish();
                return false;
            }
        }
        return true;
    }

    private Segment<R> current() {
        return Objects.requireNonNull(current, "there is a result");
    }

    /** Makes a segment the current one that has something to give, or that has ended; false at the end. */
    private boolean advance() {
        begin();
        throwIfStopped();
        if (current != null && current.isSpent()) {
            failed |= current.failed();
            if (ahead.remove(current)) {
                reader.reuse(current);
            }
        }
        current = null;
        if (!failed) {
            read();
        } else if (ordered || ahead.size() == 0) {
            throw fail();
        }
        if (ahead.size() == 0) {
            // Those who found nothing more to take may still be on their way out.
            awaitWorkers();
            throwIfStopped();
            Throwable thrown = reader.failure();
            if (thrown != null) {
                finish();
                throw Throwables.sneaky(thrown);
            }
            return false;
        }
        await(ahead::hasNext);
        current = ahead.next();
        return true;
    }

    private void begin() {
        consumer = Thread.currentThread();
        parent = Worker.current();
        if (!begun) {
            StackReserve.requireFor(parent);
            begun = true;
            cost().called();
            alarm = startAlarm();
            event = FlightRecording.beginCall();
        }
    }

    // ---- reading ----

    /**
     * Reads segments ahead: two for the one that is about to be given, and as many as the window takes while that is not
     * done yet. So a slow source does not hold back results that are there.
     */
    private void read() {
        for (int read = 0; !reader.hasEnded() && ahead.size() < WINDOW * threads(); read++) {
            if (read >= 2 && ahead.hasNext()) {
                return;
            }
            Segment<R> segment = readSegment(adapts() ? segmentSize() : chunk());
            if (segment != null) {
                ahead.add(segment);
                ready.add(segment);
                if (isLight(segment)) {
                    return;
                }
                sendFor();
            }
        }
    }

    private @Nullable Segment<R> readSegment(int wanted) {
        try {
            pool().enter(this);
        } catch (RejectedExecutionException thrown) {
            reader.endWith(thrown);
            return null;
        }
        return reader.read(wanted);
    }

    /** Follows what items cost; grows with what has been read where too little is known of that. */
    private int segmentSize() {
        int largest = elsewhere() == null ? LARGEST_SEGMENT : LARGEST_SEGMENT_ELSEWHERE;
        int size = Math.min(largest, cost().rangeLimit());
        return cost().isTrusted() ? size : (int) Math.max(1, Math.min(size, reader.items() / 2 / threads()));
    }

    /** Whether the consumer runs a segment before a worker could be there to do so. Not if nobody would watch it run. */
    private boolean isLight(Segment<R> segment) {
        return adapts()
                && segment.hasSeveralItems()
                && consumerWorks()
                && cost().expected(segment.batch.size()) < LIGHT_NANOS;
    }

    private void sendFor() {
        // While the consumer works, too, one seat is its own.
        if (!consumerWorks() || workers.get() < threads() - 1) {
            send();
        }
    }

    // ---- waiting ----

    /** Whether the consumer takes part. Not where order does not matter: the item that it takes may be the slow one. */
    private boolean consumerWorks() {
        return ordered
                && pool().callerWorks()
                && cost().isBelow(CHEAP_NANOS)
                && (cost().isTrusted() || reader.items() >= TRUSTED_ITEMS);
    }

    /** Waits until something is there; where it is better than to wait, runs items meanwhile. */
    private void await(BooleanSupplier there) {
        long patientUntil = System.nanoTime() + PATIENCE_NANOS;
        while (!there.getAsBoolean()) {
            if (Thread.interrupted()) {
                stop(Stop.INTERRUPTED);
                if (stopped() != Stop.INTERRUPTED) {
                    // It has ended nothing: the consumer still gets to see it.
                    Thread.currentThread().interrupt();
                }
            }
            throwIfStopped();
            if (!workInstead(System.nanoTime() > patientUntil)) {
                park(there);
            }
        }
    }

    /** Runs a segment on the consumer's thread if that is better than to wait. */
    private boolean workInstead(boolean late) {
        if (ready.isEmpty()) {
            return false;
        }
        Worker host = pool().callerWorks() ? null : hostIn(pool());
        if (host != null) {
            return takeSeat() && host.workInPlace(this);
        }
        boolean idle = workers.get() == 0;
        nobodyComes = idle && (nobodyComes || late);
        boolean works = consumerWorks() || (idle && pool().callerWorks() && (ordered || nobodyComes));
        if (works || (idle && !send())) {
            return (takeSeat() || (idle && revokeSeat())) && workOnce();
        }
        return false;
    }

    /** Takes the seat of a worker that was sent for and has not come: an executor may have dropped it. */
    private boolean revokeSeat() {
        for (Summons summons = sent.poll(); summons != null; summons = sent.poll()) {
            if (summons.revoke()) {
                return true;
            }
        }
        return false;
    }

    private boolean workOnce() {
        enter();
        try {
            new Worker(this).workOnce();
        } finally {
            leave();
        }
        // Nobody could be sent for to the seat that it had; and it may be long until the next pull.
        if (!ready.isEmpty() && !consumerWorks()) {
            send();
        }
        return true;
    }

    private void park(BooleanSupplier there) {
        waiter = Thread.currentThread();
        if (!there.getAsBoolean() && stopped() == null) {
            if (ahead.mayGrow()) {
                LockSupport.parkNanos(this, GROWTH_NANOS);
            } else if (workers.get() == 0 && !ready.isEmpty()) {
                LockSupport.parkNanos(this, PATIENCE_NANOS);
            } else {
                LockSupport.park(this);
            }
        }
        waiter = null;
    }

    /**
     * Waits until no item is running, whatever happens; an interrupt is kept for afterwards. Looks up now and then, since
     * a thread that closes the stream and the consumer may both wait, and only one of them is woken.
     */
    private void awaitWorkers() {
        boolean interrupted = false;
        while (workers.get() > 0) {
            waiter = Thread.currentThread();
            if (workers.get() > 0) {
                LockSupport.parkNanos(this, PATIENCE_NANOS);
            }
            waiter = null;
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether no item is running, nor will be before the next pull. Workers that a user's executor has not sent by now are
     * called off, since it may have dropped them.
     */
    boolean isIdle() {
        if (over || exhausted()) {
            return workers.get() == 0;
        }
        while (revokeSeat()) {
            giveSeatBack();
        }
        return pool().callerWorks() && workers.get() == 0 && allSeatsFree();
    }

    // ---- ending ----

    /** A failure ends a stream by cancelling what is left of it. */
    @Override
    public Ending howEnded() {
        Stop why = stopped();
        if (why != null && (why != Stop.CANCELLED || !failed)) {
            return why.ending;
        }
        return failed || reader.failure() != null ? Ending.FAILED : Ending.COMPLETED;
    }

    private void throwIfStopped() {
        Stop why = stopped();
        if (why != null) {
            awaitWorkers();
            finish();
            throw Throwables.sneaky(stopException(why, -1));
        }
    }

    /** Ends the stream with the lowest failure. What is below it has been given; what is above was stopped. */
    private RuntimeException fail() {
        if (!stopOnFailure) {
            await(() -> ready.isEmpty() && workers.get() == 0);
            throwIfStopped();
        }
        stop(Stop.CANCELLED);
        awaitWorkers();
        Throwable lowest = lowestFailure(-1);
        finish();
        throw Throwables.sneaky(Throwables.unchecked(lowest));
    }

    private void close() {
        if (!over) {
            cutOff = consumer != null && !isCaller(Thread.currentThread());
            stop(Stop.CANCELLED);
            awaitWorkers();
            finish();
        }
    }

    /** Ends the stream, and lets go of all that it holds. */
    private void finish() {
        boolean complete = stopped() == null && reader.hasEnded() && reader.failure() == null;
        if (!markOver()) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        FlightRecording.endCall(event, this, reader.items());
        pool().leave(this);
        ready.clear();
        sent.clear();
        if (isCaller(Thread.currentThread())) {
            // Another thread that closes the stream keeps its hands off what the consumer may be looking at.
            letGo();
        }
        consumer = null;
        parent = null;
        if (complete) {
            tellProgressEnd();
        }
    }

    /** Lets go of what belongs to the consumer. */
    private void letGo() {
        ahead.clear();
        current = null;
        reader.forget();
    }

    private synchronized boolean markOver() {
        boolean first = !over;
        over = true;
        return first;
    }

    @Override
    @Nullable
    String failureName() {
        String name = super.failureName();
        Throwable thrown = reader.failure();
        return name == null && thrown != null ? thrown.getClass().getName() : name;
    }

    // ---- the workers ----

    @Override
    boolean enter() {
        workers.incrementAndGet();
        if (over) {
            workers.decrementAndGet();
            return false;
        }
        return true;
    }

    @Override
    void leave() {
        giveSeatBack();
        workers.decrementAndGet();
        wakeConsumer();
    }

    /** Keeps those on the way, to be revoked if they do not come. */
    @Override
    void sent(Summons summons) {
        sent.removeIf(Summons::isSpent);
        sent.add(summons);
    }

    @Override
    boolean stopsOnFailure() {
        return stopOnFailure;
    }

    /** None from here: the consumer sends for them as it reads. */
    @Override
    int workersToSend() {
        return 0;
    }

    @Override
    boolean stays() {
        return takeSeat();
    }

    @Override
    boolean exhausted() {
        return ready.isEmpty() || stopped() != null;
    }

    @Override
    @Nullable
    Batch<?, ?> claim(Worker worker) {
        Segment<R> segment = ready.poll();
        if (segment == null) {
            return null;
        }
        worker.take(segment.from, segment.to, segment);
        return segment.batch;
    }

    /** Counts the split-off items first: the consumer must not take the stream for ended before they are on the queue. */
    @Override
    void giveBack(Worker worker, int item) {
        ahead.workerSplit(worker.segment().splitFrom(item));
    }

    @Override
    @SuppressWarnings("unchecked") // its own
    void rangeLeft(Worker worker) {
        Segment<R> segment = (Segment<R>) worker.segment();
        segment.done = true;
        ahead.workerLeft(segment);
        wakeConsumer();
        try {
            addSplitOff(segment);
        } catch (Throwable thrown) {
            callbackThrew(thrown);
        }
    }

    private void addSplitOff(Segment<R> segment) {
        Segment<R> other = segment.rest();
        for (int added = 0; other != null && added < segment.splitOff(); added++) {
            // Once it is on the queue, it may be run, and split itself.
            Segment<R> following = other.rest();
            ready.add(other);
            send();
            other = following;
        }
    }

    private void wakeConsumer() {
        Thread waiting = waiter;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    @Override
    int endOfRange(Worker worker, int to) {
        return worker.segment().firstItem < bound ? to : 0;
    }

    @Override
    void itemFailed(Worker worker, int item, Throwable thrown, boolean byItself) {
        Segment<?> segment = worker.segment();
        failures().add(segment.firstItem + item - segment.from, thrown);
        segment.itemFailed();
        if (stopOnFailure) {
            stopAbove(segment.firstItem);
        }
    }

    /** Nothing: nobody asks what became of an item without a result. */
    @Override
    void itemsCutShort(Worker worker, int from, int to) {}

    @Override
    void itemsDone(Worker worker, int from, int to) {
        worker.segment().itemsDone(from, to);
    }

    @Override
    void lowerBound(long key) {
        bound = Math.min(bound, key);
    }

    @Override
    void afterStop() {
        wakeConsumer();
    }

    @Override
    boolean isReported() {
        return true;
    }

    @Override
    boolean isOver() {
        return over;
    }

    @Override
    boolean isCaller(Thread thread) {
        return thread == consumer;
    }

    @Override
    @Nullable
    Worker parent() {
        return parent;
    }

    @Override
    boolean throwsToCaller() {
        return false;
    }

    @Override
    boolean interruptible() {
        return false;
    }

    @Override
    StackTraceElement[] callerStack() {
        return new Throwable().getStackTrace();
    }
}
