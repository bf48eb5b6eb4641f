package io.github.parallelmap.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;

/** What is to know of throwables that items throw. */
final class Throwables {
    /** How far to follow causes: some exceptions are their own, in a circle. */
    private static final int DEPTH = 32;

    private Throwables() {}

    /** Whether a throwable is, or was caused by, what blocking methods and calls throw when they are interrupted. */
    static boolean answersInterrupt(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEPTH; depth++) {
            if (cause instanceof InterruptedException
                    || cause instanceof InterruptedIOException
                    || cause instanceof ClosedByInterruptException
                    || cause instanceof CancellationException
                    || cause instanceof MapCancelledException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** What stands for a throwable where no checked exception is declared: itself, or an unchecked one that it caused. */
    static Throwable unchecked(Throwable thrown) {
        if (thrown instanceof RuntimeException || thrown instanceof Error) {
            return thrown;
        }
        return thrown instanceof IOException io
                ? new UncheckedIOException(io.getMessage(), io)
                : new CompletionException(thrown.getMessage(), thrown);
    }

    /**
     * Throws any throwable as it is, which the compiler cannot know to be declared: the generated variant declares what
     * its method does. Returns nothing, so that callers can write {@code throw sneaky(t)}.
     */
    @SuppressWarnings("unchecked") // erased: nothing is cast at run time
    static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
