package io.github.parallelmap.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the items of one call threw. Thread-safe; what is thrown is made on the caller's thread, once all is over. */
final class Failures {
    /** How many failures are kept: a million failed items must not end in a heap full of stack traces. */
    private static final int KEPT = 1_000;

    private final List<Failure> kept = new ArrayList<>(0);
    private int dropped;
    private @Nullable Throwable fromListener;

    private record Failure(int item, Throwable thrown) {}

    /** Adds a failure; where too many are kept, the highest gives way. */
    synchronized void add(int item, Throwable thrown) {
        kept.add(new Failure(item, thrown));
        if (kept.size() == 2 * KEPT) {
            sort();
            kept.subList(KEPT, kept.size()).clear();
            dropped += KEPT;
        }
    }

    synchronized boolean any() {
        return !kept.isEmpty();
    }

    synchronized void listenerThrew(Throwable thrown) {
        if (fromListener == null) {
            fromListener = thrown;
        }
    }

    /** What the listener threw, which has stopped the call. */
    synchronized Throwable fromListener() {
        Throwable thrown = fromListener;
        if (thrown == null) {
            throw new IllegalStateException("the listener threw nothing");
        }
        return thrown;
    }

    /** Throws the lowest failure as it is, the others suppressed on it. */
    synchronized RuntimeException raise(CallSite site, int items) {
        sort();
        Throwable lowest = kept.get(0).thrown;
        suppressOn(lowest, site, items);
        throw Throwables.sneaky(lowest);
    }

    /** Tells each failure which item it was, and adds all to another throwable, lowest first. */
    synchronized void suppressOn(Throwable target, CallSite site, int items) {
        sort();
        StackTraceElement[] stack = callerStack();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(target);
        for (int i = 0; i < kept.size(); i++) {
            Throwable thrown = kept.get(i).thrown;
            boolean thrownItself = i == 0 && thrown == target;
            String note = thrownItself && dropped > 0 ? " (" + dropped + " further failures are not shown)" : "";
            if (thrownItself || seen.add(thrown)) {
                mark(thrown, new ItemFailure(site.toString(), kept.get(i).item, items, note, stack));
            }
            if (thrown != target && !Arrays.asList(target.getSuppressed()).contains(thrown)) {
                target.addSuppressed(thrown);
            }
        }
    }

    /**
     * Attaches the mark, unless the exception carries many already: one that is made once and thrown again and again
     * must not grow without end.
     */
    private static void mark(Throwable thrown, ItemFailure mark) {
        if (thrown.getSuppressed().length < KEPT) {
            thrown.addSuppressed(mark);
        }
    }

    private void sort() {
        kept.sort(Comparator.comparingInt(Failure::item));
    }

    /** The stack of the call, without the frames of this package on top. */
    private static StackTraceElement[] callerStack() {
        StackTraceElement[] stack = new Throwable().getStackTrace();
        String own = Failures.class.getPackageName() + ".";
        int first = 0;
        while (first < stack.length - 1 && stack[first].getClassName().startsWith(own)) {
            first++;
        }
        return Arrays.copyOfRange(stack, first, stack.length);
    }
}
