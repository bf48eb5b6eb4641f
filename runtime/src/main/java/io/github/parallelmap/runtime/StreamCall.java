package io.github.parallelmap.runtime;

import io.github.parallelmap.OnFailure;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.Spliterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
     * The thread that pulls, the consumer, reads the source into segments and puts them on the ready queue, as far
     * ahead of what it has given as ReadAhead allows. A worker takes segments from there, runs each whole, marks it as done,
     * and leaves when the queue is empty: it never waits. Where the pool lets the caller work and order matters, the consumer
     * does so instead of waiting, while items are cheap; else it might sit in a slow item while results are there to be
     * given.
     *
     * Another thread may close the stream while the consumer waits. Whichever is first marks the call as over; `ahead` and
     * `current` stay the consumer's. Who closes it in an item of it, or in what is called beside the items, is a worker
     * itself, or within one: it waits for the others, and these, if they close it, too, do not wait for that one. So the
     * stream may be over with workers inside; the pool is left when the last of them has gone.
     *
     * Wake-ups. The consumer writes itself to `waiter`, then looks at what it waits for, then parks; a worker marks the
     * segment, or leaves, and then reads `waiter`. All of these are volatile, so one of them sees the other; nobody else writes
     * to it, or its wake-up might go to that one. Those that wait for the workers to leave look up by themselves. A worker that
     * has left gives its seat back and then looks at the ready queue again; the consumer puts a segment there and then looks
     * for a seat. So no segment stays on the queue with a seat free and nobody sent, but for a light one, which is the
     * consumer's own.
     *
     * A worker that finds a segment to take longer than it should stops there, and puts the rest at the head of the ready
     * queue item by item.
     *
     * A segment's key, for stopping, is its first item. No item of a segment at or above `bound` begins.
     */
    private static final int LARGEST_SEGMENT = 256;

    /** The same where a segment has to be sent. */
    private static final int LARGEST_SEGMENT_ELSEWHERE = 16_384;

    /** The same where its length is given: a source without end would be read for ever. */
    private static final int LARGEST_CHUNK = 1 << 16;

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
    private final Deque<Segment<R>> ready = new ConcurrentLinkedDeque<>();
    private final Queue<Summons> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private volatile long bound = Long.MAX_VALUE;
    private volatile @Nullable Thread waiter;

    /** Waits for the workers to leave: one of those that do. */
    private volatile @Nullable Thread closer;

    private volatile @Nullable Thread consumer;
    private volatile @Nullable Worker parent;
    private volatile boolean over;

    /** What executors hold of it, which may keep their tasks for ever: a stream may be dropped without a word. */
    private final WeakReference<Call> handle = new WeakReference<>(this);

    /** Who closed it before its end, or null: to another thread that pulls, it must not look as if it had ended. */
    private volatile @Nullable WeakReference<Thread> closedBy;

    /** The workers in which someone closes it and waits, as often as someone does; under this object's lock. */
    private final List<Worker> closing = new ArrayList<>(0);

    private final AtomicBoolean inPool = new AtomicBoolean(true);

    // What follows belongs to the consumer.

    private final ReadAhead readAhead;

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
        this.readAhead = adapts()
                ? ReadAhead.adaptive(threads(), elsewhere() != null, System.nanoTime())
                : ReadAhead.ofChunks(threads(), largestChunk(), System.nanoTime());
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
            WeakReference<Thread> who = closedBy;
            letGo();
            if (who != null && !who.refersTo(Thread.currentThread())) {
                // An item that closes the stream still runs when it has.
                awaitWorkers();
                throw Throwables.sneaky(stopException(Stop.CANCELLED, -1));
            }
            return false;
        }
        try {
            while (current == null || !current.hasResult()) {
                if (!advance()) {
                    finish();
                    return false;
                }
            }
            return true;
        } catch (Throwable thrown) {
            giveUp(thrown);
            throw thrown;
        }
    }

    /** Ends the stream where the consumer cannot go on, for whatever reason: it may be out of memory, or of stack. */
    private void giveUp(Throwable thrown) {
        if (!over) {
            callbackThrew(thrown);
            awaitWorkers();
            finish();
        }
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
                readAhead.given(current.items(), System.nanoTime());
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
            // Then the source has ended. Those who found nothing more to take may still be on their way out.
            awaitWorkers();
            throwIfStopped();
            Throwable thrown = reader.failure();
            if (thrown != null) {
                finish();
                throw Throwables.sneaky(thrown);
            }
            return false;
        }
        if (!ahead.hasNext()) {
            readAhead.waited();
            await(ahead::hasNext);
        }
        if (over) {
            // The source may have closed it, or an item that the consumer has run.
            throwIfStopped();
        }
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
     * Reads segments ahead: two for the one that is about to be given, and as many as may be ahead while that is not done
     * yet. So a slow source does not hold back results that are there. Where none is ahead, reads one or finds the end.
     */
    private void read() {
        for (int read = 0; !reader.hasEnded() && stopped() == null; read++) {
            int size = reader.sizeFor(adapts() ? segmentSize() : largestChunk());
            if (ahead.size() > 0 && ((read >= 2 && ahead.hasNext()) || !readAhead.hasRoomFor(size))) {
                return;
            }
            Segment<R> segment = readSegment(size);
            if (segment != null) {
                readAhead.read(segment.items());
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

    /**
     * Follows what items cost, as far as there may be two for each thread. Where the consumer runs it without sending for
     * anyone, it may be all that may be ahead.
     */
    private int segmentSize() {
        int largest = elsewhere() == null ? LARGEST_SEGMENT : LARGEST_SEGMENT_ELSEWHERE;
        int light = consumerWorks() ? (int) Math.min(readAhead.limit(), (long) (LIGHT_NANOS / cost().expected(1))) : 1;
        return Math.max(1, Math.min(Math.min(largest, cost().rangeLimit()), Math.max(light, readAhead.share())));
    }

    private int largestChunk() {
        return Math.min(chunk(), LARGEST_CHUNK);
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
            if (!workInstead(System.nanoTime() - patientUntil > 0)) {
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
        if (!enter()) {
            giveSeatBack();
            return true;
        }
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
     * Waits until no item is running, whatever happens, but for those in which the calling thread is; an interrupt is kept
     * for afterwards. Looks up now and then, since several may wait, and only one of them is woken.
     */
    private void awaitWorkers() {
        if (workers.get() == 0) {
            return;
        }
        Set<Worker> own = Worker.aroundIn(this);
        startClosing(own);
        boolean interrupted = false;
        try {
            while (othersWork(own)) {
                closer = Thread.currentThread();
                if (othersWork(own)) {
                    LockSupport.parkNanos(this, PATIENCE_NANOS);
                }
                closer = null;
                interrupted |= Thread.interrupted();
            }
        } finally {
            endClosing(own);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void startClosing(Set<Worker> own) {
        closing.addAll(own);
    }

    private synchronized void endClosing(Set<Worker> own) {
        own.forEach(closing::remove);
    }

    /**
     * Whether a worker is inside for which the calling thread is to wait; that is within the given ones. If there are any, it
     * waits for none that waits as it does. Counts the workers first: one that waits no longer has not left by then, so that
     * what is missing of the one is not taken for another.
     */
    private boolean othersWork(Set<Worker> own) {
        int inside = workers.get();
        if (own.isEmpty()) {
            return inside > 0;
        }
        synchronized (this) {
            return inside > new HashSet<>(closing).size();
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
            letGo();
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

    /** Stops the stream and waits for what runs; for no item in which it is called. */
    void close() {
        if (!over) {
            stop(Stop.CANCELLED);
            awaitWorkers();
            finish(new WeakReference<>(Thread.currentThread()));
        }
    }

    private void finish() {
        finish(null);
    }

    /**
     * Ends the stream, and lets go of all that it holds.
     *
     * @param by who closes it, before its end; null where it has come to one
     */
    private void finish(@Nullable WeakReference<Thread> by) {
        boolean complete = stopped() == null && reader.hasEnded() && reader.failure() == null;
        if (!markOver(by)) {
            return;
        }
        if (alarm != null) {
            alarm.cancel(false);
        }
        ready.clear();
        revokeAll();
        if (isCaller(Thread.currentThread())) {
            // Another thread that closes the stream keeps its hands off what the consumer may be looking at.
            letGo();
        }
        FlightRecording.endCall(event, this, reader.items());
        leavePoolIfDone();
        if (complete) {
            tellProgressEnd();
        }
    }

    /** Leaves the pool once it is over and nobody is inside: the last to go may be one that has closed it. */
    private void leavePoolIfDone() {
        if (over && workers.get() == 0 && inPool.compareAndSet(true, false)) {
            consumer = null;
            parent = null;
            pool().leave(this);
        }
    }

    /** Lets go of what belongs to the consumer. */
    private void letGo() {
        ahead.clear();
        current = null;
        reader.forget();
    }

    private synchronized boolean markOver(@Nullable WeakReference<Thread> by) {
        if (over) {
            return false;
        }
        closedBy = by;
        over = true;
        return true;
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
            leavePoolIfDone();
            return false;
        }
        return true;
    }

    @Override
    void leave() {
        giveSeatBack();
        workers.decrementAndGet();
        wakeConsumer();
        leavePoolIfDone();
    }

    /** Keeps those on the way, to be revoked if they do not come. */
    @Override
    void sent(Summons summons) {
        sent.removeIf(Summons::isSpent);
        sent.add(summons);
        if (over) {
            revokeAll();
        }
    }

    /** Calls off those on the way: an executor may keep them. */
    private void revokeAll() {
        for (Summons summons = sent.poll(); summons != null; summons = sent.poll()) {
            summons.revoke();
        }
    }

    @Override
    Object handle() {
        return handle;
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

    /** Puts them before all others, in their order: the consumer waits for them first, and one may end the stream. */
    private void addSplitOff(Segment<R> segment) {
        Deque<Segment<R>> added = new ArrayDeque<>();
        Segment<R> other = stopped() == null ? segment.rest() : null;
        for (int i = 0; other != null && i < segment.splitOff(); i++) {
            added.push(other);
            other = other.rest();
        }
        for (Segment<R> next : added) {
            ready.addFirst(next);
        }
        for (int i = 0; i < added.size(); i++) {
            send();
        }
    }

    private void wakeConsumer() {
        Thread waiting = waiter;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
        waiting = closer;
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
    @SuppressWarnings("NonAtomicVolatileUpdate") // under this object's lock
    void lowerBound(long key) {
        assert Thread.holdsLock(this);
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
