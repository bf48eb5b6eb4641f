package io.github.parallelmap.benchmarks.measure;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/** What all threads of this process have allocated, helpers included. */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Of JDK 21 and newer; counts threads that have ended, too. */
    private static final Optional<Method> TOTAL = total();

    private Allocation() {}

    /** The bytes so far. Before JDK 21 what a thread has allocated is forgotten when it ends. */
    static long bytes() {
        if (TOTAL.isPresent()) {
            try {
                return (long) TOTAL.get().invoke(THREADS);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read what has been allocated", e);
            }
        }
        return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    /** The bytes that asking for them allocates. */
    static long bytesToAsk() {
        long before = bytes();
        return bytes() - before;
    }

    private static Optional<Method> total() {
        try {
            return Optional.of(ThreadMXBean.class.getMethod("getTotalThreadAllocatedBytes"));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
