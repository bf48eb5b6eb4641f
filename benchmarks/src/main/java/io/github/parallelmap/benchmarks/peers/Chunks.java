package io.github.parallelmap.benchmarks.peers;

import io.github.parallelmap.benchmarks.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** {@code invokeAll} as one would use it by hand for cheap items: a few tasks, each a loop over a range. */
public final class Chunks {
    private static final int CHUNKS_A_THREAD = 4;

    private final ExecutorService executor;
    private final int threads;

    /**
     * Starts the threads.
     *
     * @param threads how many items at once
     */
    public Chunks(int threads) {
        this.executor = Peers.fixed(threads);
        this.threads = threads;
    }

    /**
     * Runs all items.
     *
     * @param work the items
     * @param <O> the kind of output
     * @return the output
     * @throws Exception what a task throws
     */
    public <O> O run(Work<O> work) throws Exception {
        O out = work.output();
        int size = work.size();
        int chunk = Math.max(1, (size + threads * CHUNKS_A_THREAD - 1) / (threads * CHUNKS_A_THREAD));
        List<Callable<O>> tasks = new ArrayList<>();
        for (int begin = 0; begin < size; begin += chunk) {
            int from = begin;
            tasks.add(() -> {
                work.range(out, from, Math.min(size, from + chunk));
                return out;
            });
        }
        for (Future<O> future : executor.invokeAll(tasks)) {
            future.get();
        }
        return out;
    }
}
