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

/** What is to know of throwables that items throw. */
final class Throwables {
    /** How far to follow causes: some exceptions are their own, in a circle. */
    private static final int DEPTH = 32;

    private Throwables() {}

    /**
     * Whether a throwable is, or was caused by, what methods throw that are interrupted or cancelled. Asked only of what an
     * item threw after its call had interrupted it.
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
            // A getCause() of the user's own may throw anything, and must not hide what the item threw.
            return false;
        }
        return false;
    }

    /** What stands for a throwable where no checked exception is declared: itself, or an unchecked one that it caused. */
    static Throwable unchecked(Throwable thrown) {
        if (thrown instanceof RuntimeException || thrown instanceof Error) {
            return thrown;
        }
        String message = messageOf(thrown);
        return thrown instanceof IOException io
                ? new UncheckedIOException(message, io)
                : new CompletionException(message, thrown);
    }

    /** The message of a throwable, or null where asking for it fails: a getMessage() of the user's own may throw. */
    private static @Nullable String messageOf(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (Throwable e) {
            return null;
        }
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
