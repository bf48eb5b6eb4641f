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

/** What the items of one call threw. Thread-safe; what is thrown is made on the caller's thread, once all is over. */
final class Failures {
    /** How many failures are kept: a million failed items must not end in a heap full of stack traces. */
    private static final int KEPT = 1_000;

    /** The classes between a caller and its call, whose frames tell the caller nothing. */
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

    /** Adds a failure; where too many are kept, the highest gives way. */
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

    /** What the lowest failed item threw, or null if none has failed. */
    synchronized @Nullable Throwable lowestThrown() {
        sort();
        return kept.isEmpty() ? null : kept.get(0).thrown;
    }

    /** The class of the lowest failure, or null if there is none. */
    synchronized @Nullable String lowestName() {
        Throwable lowest = lowestThrown();
        return lowest == null ? null : lowest.getClass().getName();
    }

    /** Takes what an item on the caller's own thread threw as the answer to an interrupt of the caller. */
    synchronized void callerAnswered(InterruptedException thrown) {
        if (callersAnswer == null) {
            callersAnswer = thrown;
        }
    }

    /** What {@link #callerAnswered} took first; null for nothing. */
    synchronized @Nullable InterruptedException callersAnswer() {
        return callersAnswer;
    }

    synchronized void callbackThrew(Throwable thrown) {
        if (fromCallback == null) {
            fromCallback = thrown;
        }
    }

    /** What a listener or carrier of the caller's threw, which has stopped the call. */
    synchronized Throwable fromCallback() {
        Throwable thrown = fromCallback;
        return thrown == null ? new OutOfMemoryError("there was no memory to keep what stopped the call") : thrown;
    }

    /** The lowest failure as it is, with the others suppressed on it. */
    synchronized Throwable lowest(CallSite site, long items, StackTraceElement @Nullable [] callerStack) {
        sort();
        Throwable lowest = kept.get(0).thrown;
        suppressOn(lowest, site, items, callerStack);
        return lowest;
    }

    /** Tells each failure which item it was, and adds all but the target to the target, lowest first. */
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

    /** Tells each failure which item it was; where several items threw the same object, the lowest. */
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

    /** What an exception was told in the innermost of the calls that it passes through, if there are many; or null. */
    private static @Nullable ItemFailure withoutStackOn(Throwable thrown) {
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (suppressed instanceof ItemFailure failure && failure.isWithoutStack()) {
                return failure;
            }
        }
        return null;
    }

    /**
     * Attaches one exception to another, unless that carries many already: one that is made once and thrown again and
     * again must not grow without end.
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
