package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Says which item of which call threw the exception that this one is attached to as a suppressed one.
 *
 * <p>The exception itself has the stack of the worker that ran the item; this one has the stack of the call. Of many calls
 * that are nested in each other's items, the innermost and the outermost few are told, the innermost without a stack. It
 * never shows argument values, which may be secret.
 */
public final class ItemFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The method whose item failed. */
    private final String callSite;

    /** The index of the item. */
    private final long item;

    /** How many items the call had, or -1. */
    private final long items;

    /** Whether it is the innermost of many calls, and has no stack. */
    private final boolean withoutStack;

    /** How many calls around this one the exception has passed that have told it nothing, since they are nested too deeply. */
    private int callsPassed;

    /** Without a stack, it is the innermost of many calls, and counts those around it. */
    ItemFailure(String callSite, long item, long items, String note, StackTraceElement @Nullable [] callerStack) {
        super(
                "item " + item + (items < 0 ? "" : " of " + items) + " of " + callSite + note,
                null,
                false,
                callerStack != null);
        this.callSite = callSite;
        this.item = item;
        this.items = items;
        this.withoutStack = callerStack == null;
        if (callerStack != null) {
            setStackTrace(callerStack);
        }
    }

    boolean isWithoutStack() {
        return withoutStack;
    }

    /** Takes note that the exception has passed one more of the calls around this one. */
    synchronized void passedAnotherCall() {
        callsPassed++;
    }

    /** Says which item it was, and how many calls around it are not told. */
    @Override
    public synchronized String getMessage() {
        String which = String.valueOf(super.getMessage());
        return callsPassed == 0 ? which : which + ", within " + callsPassed + " calls that are not shown";
    }

    /**
     * The method whose item failed.
     *
     * @return such as {@code com.acme.Downloads.fetch}
     */
    public String callSite() {
        return callSite;
    }

    /**
     * The item that failed.
     *
     * @return its index, from 0
     */
    public long item() {
        return item;
    }

    /**
     * How many items the call had.
     *
     * @return a positive number, or -1 where it was not known
     */
    public long items() {
        return items;
    }
}
