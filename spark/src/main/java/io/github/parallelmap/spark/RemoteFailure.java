package io.github.parallelmap.spark;

/**
 * Takes the place of what an item threw, or of the item's result, if that could not travel back from the cluster.
 *
 * <p>It has the stack trace of what the item threw; for a result, of the exception that says why the result could not
 * travel. The message describes what could not travel.
 */
public final class RemoteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The name of the class of what could not travel. */
    private final String className;

    RemoteFailure(String className, String message, StackTraceElement[] stackTrace) {
        super(message);
        this.className = className;
        setStackTrace(stackTrace);
    }

    /**
     * The name of the class of what could not travel.
     *
     * @return the binary name of the class
     */
    public String className() {
        return className;
    }
}
