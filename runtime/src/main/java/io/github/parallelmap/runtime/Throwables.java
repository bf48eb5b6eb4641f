package io.github.parallelmap.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests and conversions of what items throw. */
final class Throwables {
    /** How far to follow causes: some exceptions are, directly or indirectly, their own cause. */
    private static final int DEPTH = 32;

    private Throwables() {}

    /**
     * Whether a throwable is, or was caused by, an exception that methods throw when they are interrupted or cancelled.
     * Used only for what an item threw after its call had interrupted it.
     */
    static boolean answersInterrupt(Throwable thrown) {
        return hasCause(
                thrown,
                cause -> isInterrupt(cause)
                        || cause instanceof CancellationException
                        || cause instanceof MapCancelledException);
    }

    private static boolean isInterrupt(Throwable cause) {
        return cause instanceof InterruptedException
                || cause instanceof ClosedByInterruptException
                || (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException));
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
        } catch (Throwable e) {
            // A getCause() that a user wrote may throw anything, and must not hide what the item threw.
            return false;
        }
        return false;
    }

    /**
     * The exception to throw where no checked exception is declared: the given one if it is unchecked, else an
     * unchecked one with it as the cause.
     */
    static Throwable unchecked(Throwable thrown) {
        if (thrown instanceof RuntimeException || thrown instanceof Error) {
            return thrown;
        }
        String message = messageOf(thrown);
        return thrown instanceof IOException io
                ? new UncheckedIOException(message, io)
                : new CompletionException(message, thrown);
    }

    /** The message of a throwable, or null if asking for it fails: a getMessage() that a user wrote may throw. */
    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable e) {
            return null;
        }
    }

    /**
     * Throws any throwable as it is, unseen by the compiler: the generated variant declares what its method declares.
     * Never returns; its return type lets callers write {@code throw sneaky(t)}.
     */
    @SuppressWarnings("unchecked") // erased: nothing is cast at run time
    static <X extends Throwable> RuntimeException sneaky(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
