package io.github.parallelmap.benchmarks.jmh;

import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.rows.Rows;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The rows whose calls are long, or have something that goes before them, each variant in a process of its own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SingleCalls {
    /** A row's name, a slash, and the name of one of its variants. */
    @Param("sleeps-4/" + Variant.OURS)
    public String task = "";

    private Variant variant = Tasks.NONE;
    private long gapNanos;

    /**
     * Makes the row ready.
     *
     * @throws Exception if it cannot be
     */
    @Setup
    public void prepare() throws Exception {
        variant = Tasks.variant(task);
        gapNanos = Rows.of(Tasks.rowOf(task)).sampling().gap().toNanos();
    }

    /** What goes before a call; a millisecond and more, beside which what JMH does here is nothing. */
    @Setup(Level.Invocation)
    public void before() {
        LockSupport.parkNanos(gapNanos);
        variant.prelude().run();
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
