package io.github.parallelmap.runtime;

/**
 * Says which item of which call threw the exception that this one is attached to as a suppressed one.
 *
 * <p>The exception itself has the stack of the worker that ran the item; this one has the stack of the call. It never
 * shows argument values, which may be secret.
 */
public final class ItemFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** The method whose item failed. */
    private final String callSite;

    /** The index of the item. */
    private final long item;

    /** How many items the call had, or -1. */
    private final long items;

    ItemFailure(String callSite, long item, long items, String note, StackTraceElement[] callerStack) {
        super("item " + item + (items < 0 ? "" : " of " + items) + " of " + callSite + note, null, false, true);
        this.callSite = callSite;
        this.item = item;
        this.items = items;
        setStackTrace(callerStack);
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
