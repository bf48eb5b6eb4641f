package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The stack that a call needs for its own bookkeeping. A recursion without end runs out of stack anywhere, in the middle of
 * that bookkeeping as well, and what is left undone there would keep items running or callers waiting. So a call that is
 * nested deeply makes sure of its stack before it begins, where the error harms nothing but the call.
 */
final class StackReserve {
    /** About 13 KB where the frames are compiled, and more where they are not, as those of a call may be. */
    private static final int FRAMES = 192;

    /** The same for a call in items of others, which is part of a recursion, and may run what no other call has run before. */
    private static final int FRAMES_WHERE_NESTED = 640;

    /** So many calls around one make a recursion likely. */
    private static final int LEVELS = 3;

    static {
        // A class whose first use runs out of stack can never be used again, whoever asks.
        initialize(
                BatchCall.class,
                Call.Ending.class,
                Call.Stop.class,
                Failures.class,
                Helpers.class,
                Nesting.class,
                ThreadLimit.class,
                Ticker.class,
                Workforce.class);
        Nesting.initialize();
    }

    private StackReserve() {}

    /** Initializes this class, and by that all that a call may need when there is little stack left. */
    static void initialize() {}

    private static void initialize(Class<?>... types) {
        try {
            for (Class<?> type : types) {
                MethodHandles.lookup().ensureInitialized(type);
            }
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Makes sure of the stack for a call.
     *
     * @param parent the worker in whose item it is made, or null
     * @throws StackOverflowError if there is too little
     */
    static void requireFor(@Nullable Worker parent) {
        Worker around = parent;
        for (int level = 0; around != null && level < LEVELS; level++) {
            around = around.outer();
        }
        use(around == null ? FRAMES : FRAMES_WHERE_NESTED, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Whether there is enough. */
    static boolean isThere() {
        try {
            use(FRAMES_WHERE_NESTED, 0, 0, 0, 0, 0, 0, 0, 0);
            return true;
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /** Uses so many frames. The arguments are rotated, and so stay on the stack, which makes a frame one of some size. */
    private static long use(int frames, long a, long b, long c, long d, long e, long f, long g, long h) {
        return frames == 0 ? a ^ b ^ c ^ d ^ e ^ f ^ g ^ h : frames + use(frames - 1, b, c, d, e, f, g, h, a);
    }
}
