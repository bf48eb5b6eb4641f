package io.github.parallelmap.runtime;

import org.jspecify.annotations.Nullable;

/** How deeply a call is nested in items of other calls. */
final class Nesting {
    /**
     * This many calls, counted from the outermost, attach the place where they were made to an exception that passes
     * through them.
     */
    private static final int SHOWN = 8;

    private static final StackWalker STACK = StackWalker.getInstance();

    private Nesting() {}

    /** Has the JDK load what it needs to walk a stack, which it otherwise does at the first use. */
    static void initialize() {
        long calls = STACK.walk(frames -> frames.limit(1).count());
        assert calls == 1;
    }

    /**
     * Whether a call that is made or ends on the calling thread is nested so deeply that an exception only counts it.
     * What each level would attach, above all its stack, would make the cost of one exception grow with the square of
     * the depth.
     */
    static boolean isDeep() {
        try {
            return callsAround(Worker.current()) > SHOWN || callsOnStack() > SHOWN;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private static int callsAround(@Nullable Worker here) {
        int calls = 0;
        for (Worker around = here;
                around != null && calls <= SHOWN;
                around = around.call().parent()) {
            calls++;
        }
        return calls;
    }

    /** Also counts calls that their caller runs alone, which have no worker. */
    private static long callsOnStack() {
        return STACK.walk(
                frames -> frames.filter(Nesting::isOfCall).limit(SHOWN + 1L).count());
    }

    /** Whether a frame is the one that each call has exactly once on the stack. */
    private static boolean isOfCall(StackWalker.StackFrame frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        return (type.equals(InlineRun.class.getName()) && method.equals("run"))
                || (type.equals(BatchCall.class.getName()) && method.equals("runInPool"));
    }
}
