package io.github.parallelmap.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** What is to know of throwables that items throw. */
final class Throwables {
    /** How far to follow causes: some exceptions are their own, in a circle. */
    private static final int DEPTH = 32;

    private Throwables() {}

    /** Whether a throwable is, or was caused by, what methods throw that are interrupted or cancelled. */
    static boolean answersInterrupt(Throwable thrown) {
        return hasCause(
                thrown,
                cause -> isInterrupt(cause)
                        || cause instanceof CancellationException
                        || cause instanceof MapCancelledException);
    }

    /**
     * Whether a throwable says that the very thread that throws it was interrupted, whose flag may be down since. What
     * comes out of a future tells of another thread.
     */
    static boolean reportsInterrupt(Throwable thrown) {
        return hasCause(thrown, Throwables::isInterrupt) && !hasCause(thrown, Throwables::isOfAnotherThread);
    }

    private static boolean isInterrupt(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException));
    }

    private static boolean isOfAnotherThread(Throwable cause) {
        return cause instanceof ExecutionException || cause instanceof CompletionException;
    }

    private static boolean hasCause(Throwable thrown, Predicate<Throwable> test) {
        try {
            Throwable cause = thrown;
            for (int depth = 0; cause != null && depth < DEPTH; depth++) {
                if (test.test(cause)) {
                    return true;
                }
                cause = cause.getCause();
            }
        } catch (RuntimeException | StackOverflowError e) {
            // A getCause() of the user's own may throw, and must not hide what the item threw.
            return false;
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
