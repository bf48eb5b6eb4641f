package io.github.parallelmap.spark;

/**
 * Stands for what an item threw, or for the item's result, where that could not travel back from the cluster.
 *
 * <p>Has the stack trace that it had, and says what it was.
 */
public final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The class of what could not travel. */
    private final String className;

    RemoteFailure(String className, String message, StackTraceElement[] stackTrace) {
        super(message);
        this.className = className;
        setStackTrace(stackTrace);
    }

    /**
     * The class of what could not travel.
     *
     * @return the binary name of a class
     */
    public String className() {
        return className;
    }
}
