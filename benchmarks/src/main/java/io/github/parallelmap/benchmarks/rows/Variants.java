package io.github.parallelmap.benchmarks.rows;

import io.github.parallelmap.benchmarks.measure.Variant;
import io.github.parallelmap.benchmarks.measure.Variant.Kind;
import io.github.parallelmap.benchmarks.peers.Chunks;
import io.github.parallelmap.benchmarks.peers.Peers;
import io.github.parallelmap.benchmarks.peers.TwoThreads;
import io.github.parallelmap.benchmarks.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Collects the variants of a row, in the order in which the tables list them. */
final class Variants {
    /** On how many threads the rows compare that are about computing: two, so that any machine gives the same table. */
    static final int THREADS = 2;

    static final String PARALLEL_STREAM = "parallelStream";
    static final String INT_STREAM = "IntStream.parallel";
    static final String INVOKE_ALL_CHUNKED = "invokeAll, chunked";

    private final List<Variant> variants = new ArrayList<>();
    private Runnable prelude = () -> {};

    /** What goes before every call of the variants added from here on. */
    Variants before(Runnable prelude) {
        this.prelude = prelude;
        return this;
    }

    Variants reference(String name, Callable<? extends Object> call) {
        return add(name, Kind.REFERENCE, call);
    }

    Variants ours(String name, Callable<? extends Object> call) {
        return add(name, Kind.OURS, call);
    }

    Variants peer(String name, Callable<? extends Object> call) {
        return add(name, Kind.PEER, call);
    }

    Variants loop(Work<?> work) {
        return reference(Variant.LOOP, work::loop);
    }

    /** The hand-written loop on two threads, in so many ranges. */
    Variants twoThreads(Work<?> work, int ranges) {
        TwoThreads two = new TwoThreads(ranges);
        return reference(Variant.TWO_THREADS, () -> two.run(work));
    }

    /** The same, and then something done to the output. */
    <O> Variants twoThreads(Work<O> work, int ranges, Function<O, Object> then) {
        TwoThreads two = new TwoThreads(ranges);
        return reference(Variant.TWO_THREADS, () -> then.apply(two.run(work)));
    }

    Variants chunked(Work<?> work, int threads) {
        Chunks chunks = new Chunks(threads);
        return peer(INVOKE_ALL_CHUNKED, () -> chunks.run(work));
    }

    /** Everyone who takes a list and a function. */
    Variants peers(Work<?> work, int threads) {
        return peers(indices(work), work::item, threads);
    }

    Variants peers(List<Integer> items, Function<Integer, Object> function, int threads) {
        Peers.all(threads).forEach((name, peer) -> peer(name, () -> peer.map(items, function)));
        return this;
    }

    static List<Integer> indices(Work<?> work) {
        return IntStream.range(0, work.size()).boxed().toList();
    }

    List<Variant> list() {
        return List.copyOf(variants);
    }

    Variants add(String name, Kind kind, Callable<? extends Object> call) {
        variants.add(new Variant(name, kind, prelude, call));
        return this;
    }
}
