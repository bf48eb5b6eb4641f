package io.github.parallelmap.processor.rules;

import io.github.parallelmap.processor.model.Settings;
import io.github.parallelmap.processor.reading.AnnotatedMethod;
import io.github.parallelmap.processor.report.Diagnostic;
import io.github.parallelmap.processor.report.Finding;
import java.util.List;

/**
 * PM027: more platform threads than a machine can use.
 *
 * <pre>{@code
 * @ParallelMap(threads = 1000)
 * int score(String answer) { ... }
 * }</pre>
 */
final class ManyThreads implements Rule<AnnotatedMethod> {
    /**
     * The most platform threads without a warning. The compiler does not know how many cores there will be, and its output
     * must not depend on its own machine. This is far above the cores of nearly all machines, and far above the number of
     * threads from which virtual threads are better.
     */
    private static final int LIMIT = 256;

    @Override
    public List<Finding> check(AnnotatedMethod method) {
        int threads = method.number("threads");
        return threads > LIMIT && method.constant("kind").equals(Settings.PLATFORM)
                ? List.of(Finding.of(Diagnostic.MANY_THREADS, method.place("threads"), threads, LIMIT))
                : List.of();
    }
}
