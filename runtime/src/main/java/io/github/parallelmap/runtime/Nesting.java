package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/** How deep a call is nested in items of other calls. */
final class Nesting {
    /** So many calls, counted from the outside, tell an exception that passes through them where they were made. */
    private static final int TOLD = 8;

    private static final StackWalker STACK = StackWalker.getInstance();

    private Nesting() {}

    /** Has the JDK load what it needs to walk a stack, which it does at the first time. */
    static void initialize() {
        long calls = STACK.walk(frames -> frames.limit(1).count());
        assert calls == 1;
    }

    /**
     * Whether a call that is made or ends on the calling thread is in so many others that an exception is told only that it
     * was there: what each level adds, its stack above all, would make the cost of one exception grow with the square of the
     * depth.
     */
    static boolean isDeep() {
        try {
            return callsAround(Worker.current()) > TOLD || callsOnStack() > TOLD;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private static int callsAround(@Nullable Worker here) {
        int calls = 0;
        for (Worker around = here;
                around != null && calls <= TOLD;
                around = around.call().parent()) {
            calls++;
        }
        return calls;
    }

    /** Counts those that run on their caller alone, too, which no worker knows of. */
    private static long callsOnStack() {
        return STACK.walk(
                frames -> frames.filter(Nesting::isOfCall).limit(TOLD + 1L).count());
    }

    /** Each call has one such frame. */
    private static boolean isOfCall(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        return (type.equals(InlineRun.class.getName()) || type.equals(BatchCall.class.getName()))
                && (frame.getMethodName().equals("run") || frame.getMethodName().equals("runInPool"));
    }
}
