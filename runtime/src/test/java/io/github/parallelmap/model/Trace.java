package io.github.parallelmap.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one call's items and helpers saw and did. Thread-safe. */
final class Trace {
    private static final int BEGUN = 1;
    private static final int ON_CALLER = 2;
    private static final int ENDED = 4;
    private static final int FLAG_UP = 8;
    private static final int ENDED_WITH_FLAG_UP = 16;

    final Thread caller = Thread.currentThread();
    final @Nullable ClassLoader loader = caller.getContextClassLoader();
    final @Nullable String context = ThreadState.CONTEXT.get();

    /** What a broken iterator of the call throws. */
    final RuntimeException inputFailure = new IllegalArgumentException("input");

    /** What a listener or carrier of the call throws. */
    final RuntimeException callbackFailure = new IllegalArgumentException("callback");

    /** What its future is completed with by others. */
    final RuntimeException outsideFailure = new IllegalArgumentException("outside");

    final List<Integer> outsideResult = new ArrayList<>();

    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger mostRunning = new AtomicInteger();

    /** Tasks that a user's executor has taken and not ended. */
    final AtomicInteger borrowed = new AtomicInteger();

    /** Tasks that it has put aside. */
    final Queue<Runnable> late = new ConcurrentLinkedQueue<>();

    final Queue<long[]> progress = new ConcurrentLinkedQueue<>();

    volatile boolean returned;
    volatile boolean disturbed;
    volatile boolean callbackThrew;
    volatile boolean selfInterrupted;
    volatile boolean answeredOnCaller;
    volatile @Nullable CompletableFuture<?> future;
    volatile @Nullable Stream<?> stream;

    private final AtomicIntegerArray items;
    private final AtomicReferenceArray<@Nullable Throwable> thrown;
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    /** The trace of the call that it is nested in, however deep; itself if in none. */
    final Trace root;

    Trace(int size, @Nullable Trace outer) {
        root = outer == null ? this : outer.root;
        items = new AtomicIntegerArray(size);
        thrown = new AtomicReferenceArray<>(size);
    }

    // ---- by items ----

    void begin(int item) {
        mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
        int state = BEGUN;
        state |= onCaller() ? ON_CALLER : 0;
        state |= Thread.currentThread().isInterrupted() ? FLAG_UP : 0;
        if (!items.compareAndSet(item, 0, state)) {
            violation("item " + item + " begins a second time");
        }
        if (returned) {
            violation("item " + item + " begins after the return");
        }
    }

    void ended(int item, @Nullable Throwable failure) {
        thrown.set(item, failure);
        int state = ENDED | (Thread.currentThread().isInterrupted() ? ENDED_WITH_FLAG_UP : 0);
        items.accumulateAndGet(item, state, (a, b) -> a | b);
        if (returned) {
            violation("item " + item + " ends after the return");
        }
        running.decrementAndGet();
    }

    boolean onCaller() {
        return Thread.currentThread() == caller;
    }

    void violation(String what) {
        violations.add(what);
    }

    // ---- afterwards ----

    /** Says that the call is over: from now on no item may run. */
    void returned() {
        synchronized (this) {
            returned = true;
        }
        int still = running.get();
        if (still > 0) {
            violation(still + " items are running after the return");
        }
    }

    boolean begun(int item) {
        return items.get(item) != 0;
    }

    boolean onCaller(int item) {
        return (items.get(item) & ON_CALLER) != 0;
    }

    boolean flagWasUp(int item) {
        return (items.get(item) & FLAG_UP) != 0;
    }

    boolean endedWithFlagUp(int item) {
        return (items.get(item) & ENDED_WITH_FLAG_UP) != 0;
    }

    boolean endedNormally(int item) {
        return (items.get(item) & ENDED) != 0 && thrown.get(item) == null;
    }

    @Nullable
    Throwable thrown(int item) {
        return thrown.get(item);
    }

    int size() {
        return items.length();
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(disturbed ? "disturbed; " : "").append("not normal:");
        int shown = 0;
        for (int item = 0; item < size() && shown < 12; item++) {
            if (!endedNormally(item)) {
                shown++;
                text.append(' ').append(item).append('=');
                text.append(
                        thrown(item) != null
                                ? "threw@" + Integer.toHexString(System.identityHashCode(thrown(item)))
                                : begun(item) ? "begun" : "not begun");
                text.append(onCaller(item) ? "(caller)" : "");
            }
        }
        return text.toString();
    }

    /** Describes a throwable whose own methods may throw. */
    static String describe(@Nullable Throwable thrown) {
        if (thrown == null) {
            return "nothing";
        }
        String text;
        try {
            text = thrown.getMessage();
        } catch (Throwable misbehaved) {
            text = "(no message)";
        }
        StringBuilder all = new StringBuilder(thrown.getClass().getName())
                .append('@')
                .append(Integer.toHexString(System.identityHashCode(thrown)))
                .append(": ")
                .append(text);
        try {
            for (StackTraceElement frame : thrown.getStackTrace()) {
                all.append("\n        at ").append(frame);
            }
        } catch (Throwable misbehaved) {
            all.append("\n        (no stack)");
        }
        return all.toString();
    }
}
