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
 * A call whose items are read and run as their results are pulled: a sequence of small batches, called segments.
 *
 * @param <R> the type of one result
 */
final class StreamCall<R extends @Nullable Object> extends Call {
    /*
     * The thread that pulls, the consumer, reads the source into segments and puts them on the ready queue, as far
     * ahead of the delivered results as ReadAhead allows. A worker takes segments from the queue, runs each as a whole,
     * marks it as done, and leaves when the queue is empty: it never waits. Where the pool lets the caller work and the
     * stream is ordered, the consumer runs segments instead of waiting while items are cheap; otherwise it might be
     * stuck in a slow item while there are results to deliver.
     *
     * Another thread may close the stream while the consumer waits. The first of them marks the call as over, under
     * this object's lock; `current` stays confined to the consumer, and so does `pending`, apart from its two methods
     * for workers. A thread that closes the stream inside one of its items, or inside a callback such as a listener, is
     * a worker itself or runs inside one: it waits for the other workers, and if one of these closes the stream, too,
     * neither waits for the other. So the stream may be over with workers inside; it leaves the pool when the last of
     * them has gone.
     *
     * Wake-ups. The consumer writes itself to `waiter`, then checks what it waits for, then parks. A worker marks the
     * segment as done, or leaves, and then reads `waiter`. All of these are volatile, so one of the two sees the other.
     * Only the consumer writes `waiter`, since its wake-up might otherwise go to another thread. Threads that wait for
     * the workers to leave also wake up from time to time by themselves. A worker that has left gives its seat back and
     * then looks at the ready queue again; the consumer puts a segment there and then looks for a seat. So no segment
     * stays on the queue while a seat is free and no worker is sent, except a light segment, which the consumer itself
     * runs.
     *
     * A worker whose segment takes longer than it should stops after the current item and puts the rest at the head of
     * the ready queue, item by item.
     *
     * A segment's key, for stopping, is its first item. No item of a segment at or above `bound` begins.
     */
    private static final int LARGEST_SEGMENT = 256;

    /** The same where segments are sent elsewhere. */
    private static final int LARGEST_SEGMENT_ELSEWHERE = 16_384;

    /** The same where the length is fixed by an option: an endless source would otherwise be read for ever. */
    private static final int LARGEST_CHUNK = 1 << 16;

    /** The consumer runs a segment instead of waiting if an item costs less than this. */
    private static final float CHEAP_NANOS = 1_000;

    /**
     * No worker is sent for a segment that costs less than this: the consumer runs it. If one of its items is slow
     * after all, others wait for it.
     */
    private static final float LIGHT_NANOS = 5_000;

    /** How many items must have been read before the consumer relies on the known cost. */
    private static final int TRUSTED_ITEMS = 1_000;

    /** How long the consumer waits for a first worker before it runs items itself, which may be slow. */
    private static final long PATIENCE_NANOS = 5_000_000;

    /**
     * The interval at which the consumer checks a segment that is not done for results: longer than most segments take.
     */
    private static final long GROWTH_NANOS = 1_000_000;

    private final SegmentReader<R> reader;
    private final boolean ordered;
    private final boolean stopOnFailure;

    private final PendingSegments<R> pending;
    private final Deque<Segment<R>> ready = new ConcurrentLinkedDeque<>();
    private final Queue<WorkerTask> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger workers = new AtomicInteger();
    private volatile long bound = Long.MAX_VALUE;
    private volatile @Nullable Thread waiter;

    /** One of the threads that wait for the workers to leave, or null. */
    private volatile @Nullable Thread closer;

    private volatile @Nullable Thread consumer;
    private volatile @Nullable Worker parent;
    private volatile boolean over;

    /**
     * What executors hold of this call, weak since they may keep their tasks for ever: a stream may be abandoned
     * without notice.
     */
    private final WeakReference<Call> handle = new WeakReference<>(this);

    /**
     * The thread that closed the stream before its end, or null: to another thread that pulls, the stream must not look
     * as if it had ended.
     */
    private volatile @Nullable WeakReference<Thread> closedBy;

    /** The workers inside which a thread closes the stream and waits; a worker is listed once for each such thread. */
    private final List<Worker> closing = new ArrayList<>(0);

    private final AtomicBoolean inPool = new AtomicBoolean(true);

    // Only the consumer uses the following fields.

    private final ReadAhead readAhead;

    private @Nullable Segment<R> current;
    private boolean failed;
    private boolean begun;

    /** Whether the consumer has waited for a worker in vain and has seen none since. */
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
        this.pending = ordered ? PendingSegments.ordered() : PendingSegments.unordered();
        this.stopOnFailure = options.onFailureOrStop() == OnFailure.STOP;
        this.readAhead = adapts()
                ? ReadAhead.adaptive(threads(), elsewhere() != null, System.nanoTime())
                : ReadAhead.ofChunks(threads(), largestChunk(), System.nanoTime());
    }

    Stream<R> stream() {
        return StreamSupport.stream(new Pull(), false).onClose(this::close);
    }

    /** The source of the stream that this call returns. */
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
                deliverAll(taker);
            }
        }

        /** Returns null: the items already run in parallel. */
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

    // ---- delivering ----

    /** Delivers the next result; false at the end. */
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

    /** Delivers the results that the current segment has. */
    private void deliverAll(Consumer<? super R> taker) {
        Segment<R> delivering = current();
        boolean taken = false;
        try {
            // The taker may close the stream, and so may another thread.
            while (!over && delivering.hasResult()) {
                taker.accept(delivering.takeResult());
            }
            taken = true;
        } finally {
            if (!taken) {
                close();
            }
        }
    }

    /** Waits for the next result; false at the end of the stream. */
    private boolean hasNext() {
        if (over) {
            WeakReference<Thread> who = closedBy;
            letGo();
            if (who != null && !who.refersTo(Thread.currentThread())) {
                // An item that closed the stream may still be running.
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

    /** Ends the stream if the consumer cannot go on, for whatever reason: it may be out of memory or stack. */
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

    /** Makes a segment current that has a result to deliver or that is done; false at the end of the stream. */
    private boolean advance() {
        begin();
        throwIfStopped();
        if (current != null && current.isSpent()) {
            failed |= current.failed();
            if (pending.remove(current)) {
                readAhead.delivered(current.items(), System.nanoTime());
                reader.reuse(current);
            }
        }
        current = null;
        if (!failed) {
            read();
        } else if (ordered || pending.size() == 0) {
            throw fail();
        }
        if (pending.size() == 0) {
            // So the source has ended. Workers that found nothing more to take may still be about to leave.
            awaitWorkers();
            throwIfStopped();
            Throwable thrown = reader.failure();
            if (thrown != null) {
                finish();
                throw Throwables.sneaky(thrown);
            }
            return false;
        }
        if (!pending.hasNext()) {
            readAhead.waited();
            await(pending::hasNext);
        }
        if (over) {
            // The source may have closed the stream, or an item that the consumer has run.
            throwIfStopped();
        }
        current = pending.next();
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
     * Reads segments ahead: two if there is a result to deliver, and as many as may be ahead while there is none yet.
     * So a slow source does not hold back results that exist. Where no segment is ahead, reads one or finds the end.
     */
    private void read() {
        for (int read = 0; !reader.hasEnded() && stopped() == null; read++) {
            int size = reader.sizeFor(adapts() ? segmentSize() : largestChunk());
            if (pending.size() > 0 && ((read >= 2 && pending.hasNext()) || !readAhead.hasRoomFor(size))) {
                return;
            }
            Segment<R> segment = readSegment(size);
            if (segment != null) {
                readAhead.read(segment.items());
                pending.add(segment);
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
        if (over) {
            // Another thread has closed the stream and left the pool meanwhile.
            pool().leave(this);
            return null;
        }
        return reader.read(wanted);
    }

    /**
     * The length of the next segment. It adapts to what the items cost, but each thread can have two segments. A
     * segment that the consumer runs without sending for a worker may have as many items as may be ahead.
     */
    private int segmentSize() {
        int largest = elsewhere() == null ? LARGEST_SEGMENT : LARGEST_SEGMENT_ELSEWHERE;
        int light = consumerWorks() ? (int) Math.min(readAhead.limit(), (long) (LIGHT_NANOS / cost().expected(1))) : 1;
        return Math.max(1, Math.min(Math.min(largest, cost().rangeLimit()), Math.max(light, readAhead.share())));
    }

    private int largestChunk() {
        return Math.min(chunk(), LARGEST_CHUNK);
    }

    /**
     * Whether the consumer would have run a segment before a worker could arrive. Not for segments that the watchdog
     * does not watch.
     */
    private boolean isLight(Segment<R> segment) {
        return adapts()
                && segment.hasSeveralItems()
                && consumerWorks()
                && cost().expected(segment.batch.size()) < LIGHT_NANOS;
    }

    private void sendFor() {
        // While the consumer works, too, one of the seats is its own.
        if (!consumerWorks() || workers.get() < threads() - 1) {
            send();
        }
    }

    // ---- waiting ----

    /** Whether the consumer runs segments. Not in an unordered stream: the item that it takes may be the slow one. */
    private boolean consumerWorks() {
        return ordered
                && pool().callerWorks()
                && cost().isBelow(CHEAP_NANOS)
                && (cost().isTrusted() || reader.items() >= TRUSTED_ITEMS);
    }

    /** Waits until the condition is true; runs items meanwhile where that is better than waiting. */
    private void await(BooleanSupplier there) {
        long patientUntil = System.nanoTime() + PATIENCE_NANOS;
        while (!there.getAsBoolean()) {
            if (Thread.interrupted()) {
                stop(Stop.INTERRUPTED);
                if (stopped() != Stop.INTERRUPTED) {
                    // The interrupt has stopped nothing: the consumer must still see it.
                    Thread.currentThread().interrupt();
                }
            }
            throwIfStopped();
            if (!workInstead(System.nanoTime() - patientUntil > 0)) {
                park(there);
            }
        }
    }

    /** Runs a segment on the consumer's thread if that is better than waiting; false if it did not. */
    private boolean workInstead(boolean late) {
        if (ready.isEmpty()) {
            return false;
        }
        Worker host = pool().callerWorks() ? null : hostIn(pool());
        if (host != null) {
            return takeSeat() && host.workForNested(this);
        }
        boolean idle = workers.get() == 0;
        nobodyComes = idle && (nobodyComes || late);
        boolean works = consumerWorks() || (idle && pool().callerWorks() && (ordered || nobodyComes));
        if (works || (idle && !send())) {
            return (takeSeat() || (idle && revokeSeat())) && workOnce();
        }
        return false;
    }

    /** Takes the seat of a worker that was sent for and has not arrived: an executor may have dropped it. */
    private boolean revokeSeat() {
        for (WorkerTask task = sent.poll(); task != null; task = sent.poll()) {
            if (task.revoke()) {
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
        // While the consumer had the seat, no worker could be sent; and the next pull may be far off.
        if (!ready.isEmpty() && !consumerWorks()) {
            send();
        }
        return true;
    }

    private void park(BooleanSupplier there) {
        waiter = Thread.currentThread();
        if (!there.getAsBoolean() && stopped() == null) {
            if (pending.mayGrow()) {
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
     * Waits until no item is running, whatever happens, except the items inside which the calling thread is. If the
     * thread is interrupted, its interrupt flag is set afterwards. Wakes up from time to time by itself, since several
     * threads may wait and only one of them is woken.
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
     * Whether a worker is inside for which the calling thread must wait. The calling thread is inside the given
     * workers; if there are any, it does not wait for workers that wait in the same way. Counts the workers first: a
     * worker that is still listed in `closing` afterwards had not left by then, so it is among them.
     */
    private boolean othersWork(Set<Worker> own) {
        int inside = workers.get();
        if (own.isEmpty()) {
            return inside > 0;
        }
        synchronized (this) {
            Set<Worker> waiting = new HashSet<>(closing);
            // One whose item did not wait for the closing thread may have left since.
            waiting.removeIf(worker -> !isRegistered(worker));
            return inside > waiting.size();
        }
    }

    /**
     * Whether no item is running or will run before the next pull. Workers that a user's executor has not started by
     * now are revoked, since the executor may have dropped them.
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

    /** Counts a failure as such, although it ends a stream by cancelling the rest. */
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

    /**
     * Ends the stream with the first failure. The results before it have been delivered; the items after it have been
     * stopped.
     */
    private RuntimeException fail() {
        if (!stopOnFailure) {
            await(() -> ready.isEmpty() && workers.get() == 0);
            throwIfStopped();
        }
        stop(Stop.CANCELLED);
        awaitWorkers();
        Throwable first = firstFailure(-1);
        finish();
        throw Throwables.sneaky(Throwables.unchecked(first));
    }

    /** Stops the stream and waits for running items, except those inside which it is called. */
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
     * Ends the stream and clears the references to all that it holds.
     *
     * @param by the thread that closes the stream before its end; null if it has come to an end
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
            // Another thread that closes the stream must not touch what the consumer may be using.
            letGo();
        }
        FlightRecording.endCall(event, this, reader.items());
        leavePoolIfDone();
        if (complete) {
            reportProgressEnd();
        }
    }

    /**
     * Leaves the pool once the stream is over and no worker is inside: the last one to leave may be the one that closed
     * it.
     */
    private void leavePoolIfDone() {
        if (over && workers.get() == 0 && inPool.compareAndSet(true, false)) {
            consumer = null;
            parent = null;
            pool().leave(this);
        }
    }

    /** Clears the references of the consumer's fields. */
    private void letGo() {
        pending.clear();
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

    /** Keeps the tasks of workers on their way, to revoke them if the workers do not arrive. */
    @Override
    void sent(WorkerTask task) {
        sent.removeIf(WorkerTask::isSpent);
        sent.add(task);
        if (over) {
            revokeAll();
        }
    }

    /** Revokes the tasks of workers on their way: an executor may keep them. */
    private void revokeAll() {
        for (WorkerTask task = sent.poll(); task != null; task = sent.poll()) {
            task.revoke();
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

    /** None: the consumer sends for workers as it reads. */
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

    /**
     * Counts the split-off segments before they are on the queue, so that the consumer does not take the stream for
     * ended.
     */
    @Override
    void giveBack(Worker worker, int item) {
        pending.workerSplit(worker.segment().splitFrom(item));
    }

    @Override
    @SuppressWarnings("unchecked") // the segment is this stream's own
    void rangeLeft(Worker worker) {
        Segment<R> segment = (Segment<R>) worker.segment();
        segment.done = true;
        pending.workerLeft(segment);
        wakeConsumer();
        try {
            addSplitOff(segment);
        } catch (Throwable thrown) {
            callbackThrew(thrown);
        }
    }

    /**
     * Puts the split-off segments before all others on the queue, in their order: the consumer waits for them first,
     * and one of them may end the stream.
     */
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

    /** Does nothing: a stream does not report how an item without a result ended. */
    @Override
    void itemsCutShort(Worker worker, int from, int to) {}

    @Override
    void itemsDone(Worker worker, int from, int to) {
        worker.segment().itemsDone(from, to);
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // only under this object's lock
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
