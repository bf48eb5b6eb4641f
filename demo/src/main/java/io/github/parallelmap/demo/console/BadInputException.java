package io.github.parallelmap.demo.console;

/** What the user asked for cannot be done as it stands: the message names the thing and says why. */
public final class BadInputException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * A complaint about what the user gave.
     *
     * @param message what is wrong, naming the thing
     */
    public BadInputException(String message) {
        super(message);
    }

    /**
     * A complaint about what the user gave, found out by another exception.
     *
     * @param message what is wrong, naming the thing
     * @param cause how it was found out
     */
    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
