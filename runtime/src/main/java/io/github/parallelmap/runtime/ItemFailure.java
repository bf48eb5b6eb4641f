package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/**
 * Says which item of which call threw the exception to which this one is attached as a suppressed exception.
 *
 * <p>The exception itself has the stack of the worker that ran the item; this one has the stack of the call. Where many
 * calls are nested in each other's items, only the innermost and a few of the outermost ones attach an
 * {@code ItemFailure}, the innermost without a stack. It never shows argument values, which may be secret.
 */
public final class ItemFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The method whose item failed. */
    private final String callSite;

    /** The index of the item. */
    private final long item;

    /** The number of items of the call, or -1 where it was not known. */
    private final long items;

    /** Whether this belongs to the innermost of many nested calls, and so has no stack. */
    private final boolean withoutStack;

    /**
     * How many calls around this one the exception has passed through that attached nothing, since they are nested too
     * deeply.
     */
    private int callsPassed;

    /** Without a stack, it belongs to the innermost of many nested calls and counts the ones around it. */
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

    /** Records that the exception has passed through one more of the calls around this one. */
    synchronized void passedAnotherCall() {
        callsPassed++;
    }

    /** Returns which item it was, and how many calls around it are not shown. */
    @Override
    public synchronized String getMessage() {
        String which = String.valueOf(super.getMessage());
        return callsPassed == 0 ? which : which + ", within " + callsPassed + " calls that are not shown";
    }

    /**
     * The method whose item failed.
     *
     * @return a name such as {@code com.acme.Downloads.fetch}
     */
    public String callSite() {
        return callSite;
    }

    /**
     * The index of the item that failed.
     *
     * @return the index, from 0
     */
    public long item() {
        return item;
    }

    /**
     * The number of items of the call.
     *
     * @return a positive number, or -1 where it was not known, as in a stream
     */
    public long items() {
        return items;
    }
}
