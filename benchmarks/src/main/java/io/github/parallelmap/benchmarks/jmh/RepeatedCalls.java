package io.github.parallelmap.benchmarks.jmh;

import io.github.parallelmap.benchmarks.measure.Variant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rows whose calls follow one another, each variant in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RepeatedCalls {
    /** A row's name, a slash, and the name of one of its variants. */
    @Param("tiny-1000/" + Variant.OURS)
    public String task = "";

    private Variant variant = Tasks.NONE;

    /**
     * Makes the row ready.
     *
     * @throws Exception if it cannot be
     */
    @Setup
    public void prepare() throws Exception {
        variant = Tasks.variant(task);
    }

    /**
     * One call.
     *
     * @return its results
     * @throws Exception what it throws
     */
    @Benchmark
    public Object call() throws Exception {
        return variant.call().call();
    }
}
