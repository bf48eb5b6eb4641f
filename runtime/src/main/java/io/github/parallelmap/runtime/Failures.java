package io.github.parallelmap.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the items of one call threw. Thread-safe. Once the call is over, the exception that it throws is assembled on
 * the caller's thread.
 */
final class Failures {
    /**
     * How many failures are kept when there are twice as many: a million failed items must not fill the heap with stack
     * traces.
     */
    private static final int KEPT = 1_000;

    /** The classes between a caller and its call, whose stack frames are of no use to the caller. */
    private static final Set<String> OWN = Stream.of(
                    BatchCall.class,
                    Call.class,
                    Failures.class,
                    LambdaCall.class,
                    MapFuture.class,
                    Mapper.class,
                    ParallelPool.class,
                    StreamCall.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final List<Failure> kept = new ArrayList<>(0);

    private int dropped;

    private @Nullable Throwable fromCallback;

    private @Nullable InterruptedException callersAnswer;

    private record Failure(long item, Throwable thrown) {}

    /** Adds a failure; once too many are kept, drops the last ones in item order. */
    synchronized void add(long item, Throwable thrown) {
        kept.add(new Failure(item, thrown));
        if (kept.size() == 2 * KEPT) {
            sort();
            kept.subList(KEPT, kept.size()).clear();
            dropped += KEPT;
        }
    }

    /** How many items have failed. */
    synchronized long count() {
        return (long) dropped + kept.size();
    }

    synchronized boolean any() {
        return !kept.isEmpty();
    }

    /** The first failure so far, or null if no item has failed. */
    synchronized @Nullable Throwable firstThrown() {
        sort();
        return kept.isEmpty() ? null : kept.get(0).thrown;
    }

    /** The class name of the first failure so far, or null if there is none. */
    synchronized @Nullable String firstClassName() {
        Throwable first = firstThrown();
        return first == null ? null : first.getClass().getName();
    }

    /**
     * Records what an item on the caller's own thread threw, which counts as an interrupt of the caller. The first one
     * stands.
     */
    synchronized void callerAnswered(InterruptedException thrown) {
        if (callersAnswer == null) {
            callersAnswer = thrown;
        }
    }

    /** The first exception passed to {@link #callerAnswered}, or null. */
    synchronized @Nullable InterruptedException callersAnswer() {
        return callersAnswer;
    }

    synchronized void callbackThrew(Throwable thrown) {
        if (fromCallback == null) {
            fromCallback = thrown;
        }
    }

    /** What the caller's listener or context carrier threw, which stopped the call. */
    synchronized Throwable fromCallback() {
        Throwable thrown = fromCallback;
        return thrown == null ? new OutOfMemoryError("out of memory while recording what stopped the call") : thrown;
    }

    /** The first failure as it is, with the others suppressed on it. At least one item must have failed. */
    synchronized Throwable first(CallSite site, long items, StackTraceElement @Nullable [] callerStack) {
        sort();
        Throwable first = kept.get(0).thrown;
        suppressOn(first, site, items, callerStack);
        return first;
    }

    /** Marks each failure with its item, and adds all failures but the target itself to the target, in item order. */
    synchronized void suppressOn(
            Throwable target, CallSite site, long items, StackTraceElement @Nullable [] callerStack) {
        mark(site, items, callerStack);
        Set<Throwable> there = Collections.newSetFromMap(new IdentityHashMap<>());
        there.add(target);
        Collections.addAll(there, target.getSuppressed());
        for (Failure failure : kept) {
            if (there.add(failure.thrown)) {
                attach(target, failure.thrown);
            }
        }
    }

    /**
     * Attaches an {@link ItemFailure} to each failure; where several items threw the same object, only for the first of
     * them.
     */
    synchronized void mark(CallSite site, long items, StackTraceElement @Nullable [] callerStack) {
        sort();
        StackTraceElement[] stack = callerStack == null ? null : withoutOwnFrames(callerStack);
        String note = dropped == 0 ? "" : " (" + dropped + " further failures are not shown)";
        Set<Throwable> marked = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Failure failure : kept) {
            if (marked.add(failure.thrown)) {
                ItemFailure told = stack == null ? withoutStackOn(failure.thrown) : null;
                if (told != null) {
                    told.passedAnotherCall();
                } else {
                    attach(failure.thrown, new ItemFailure(site.toString(), failure.item, items, note, stack));
                }
            }
        }
    }

    /** The stackless {@link ItemFailure} that the innermost of many nested calls attached to an exception, or null. */
    private static @Nullable ItemFailure withoutStackOn(Throwable thrown) {
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressed instanceof ItemFailure failure && failure.isWithoutStack()) {
                return failure;
            }
        }
        return null;
    }

    /**
     * Attaches one exception to another, unless that has many suppressed exceptions already: one that is created once
     * and thrown again and again must not grow without end.
     */
    private static void attach(Throwable target, Throwable attached) {
        if (target.getSuppressed().length < 2 * KEPT) {
            target.addSuppressed(attached);
        }
    }

    private void sort() {
        kept.sort(Comparator.comparingLong(Failure::item));
    }

    private static StackTraceElement[] withoutOwnFrames(StackTraceElement[] stack) {
        int first = 0;
        while (first < stack.length - 1 && isOwn(stack[first])) {
            first++;
        }
        return Arrays.copyOfRange(stack, first, stack.length);
    }

    private static boolean isOwn(StackTraceElement frame) {
        String name = frame.getClassName();
        int nested = name.indexOf('$');
        return OWN.contains(nested < 0 ? name : name.substring(0, nested));
    }
}
