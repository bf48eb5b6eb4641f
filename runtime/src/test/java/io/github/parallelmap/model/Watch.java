package io.github.parallelmap.model;

import java.util.Map;

/** Tells what the threads are at. */
final class Watch {
    private Watch() {}

    /** The stacks of all threads but those of the virtual machine. */
    static String threads() {
        StringBuilder all = new StringBuilder("threads:");
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            StackTraceElement[] stack = entry.getValue();
            if (stack.length > 0 && isOfInterest(stack)) {
                all.append("\n    ")
                        .append(entry.getKey())
                        .append(' ')
                        .append(entry.getKey().getState());
                for (StackTraceElement frame : stack) {
                    all.append("\n        at ").append(frame);
                }
            }
        }
        return all.toString();
    }

    private static boolean isOfInterest(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().startsWith("io.github.parallelmap.")) {
                return true;
            }
        }
        return false;
    }
}
