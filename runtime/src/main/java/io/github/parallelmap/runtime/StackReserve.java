package io.github.parallelmap.runtime;

import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/**
 * The stack that a call needs for its own bookkeeping. An endless recursion can run out of stack anywhere, also in the
 * middle of that bookkeeping, and work left undone there would keep items running or callers waiting. So a deeply
 * nested call checks that it has enough stack before it begins, where the error harms only the call itself.
 */
final class StackReserve {
    /** The number of frames that must fit: about 13 KB where they are compiled, and more where they are not. */
    private static final int FRAMES = 192;

    /** The same for a nested call: it is part of a recursion, and may run code that no other call has run before. */
    private static final int FRAMES_WHERE_NESTED = 640;

    /** The number of calls around one that make a recursion likely. */
    private static final int LEVELS = 3;

    static {
        // A class whose initialization runs out of stack can never be used again, by any thread.
        initialize(
                BatchCall.class,
                Call.Ending.class,
                Call.Stop.class,
                Failures.class,
                FlightRecording.class,
                Helpers.class,
                Helpers.TaskSlot.class,
                InlineRun.class,
                Nesting.class,
                Segment.class,
                StreamCall.class,
                ThreadLimit.class,
                Watchdog.class,
                Worker.class,
                Workforce.class);
        Nesting.initialize();
    }

    private StackReserve() {}

    /** Initializes this class, and thereby all classes that a call may need when little stack is left. */
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
     * Checks that there is enough stack for a call.
     *
     * @param parent the worker whose item makes the call, or null
     * @throws StackOverflowError if there is too little stack
     */
    static void requireFor(@Nullable Worker parent) {
        Worker around = parent;
        for (int level = 0; around != null && level < LEVELS; level++) {
            around = around.outer();
        }
        use(around == null ? FRAMES : FRAMES_WHERE_NESTED, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** Whether there is enough stack. */
    static boolean isThere() {
        try {
            use(FRAMES_WHERE_NESTED, 0, 0, 0, 0, 0, 0, 0, 0);
            return true;
        } catch (StackOverflowError e) {
            return false;
        }
    }

    /**
     * Uses the given number of frames. The arguments are rotated so that they stay on the stack and give each frame
     * some size.
     */
    private static long use(int frames, long a, long b, long c, long d, long e, long f, long g, long h) {
        return frames == 0 ? a ^ b ^ c ^ d ^ e ^ f ^ g ^ h : frames + use(frames - 1, b, c, d, e, f, g, h, a);
    }
}
