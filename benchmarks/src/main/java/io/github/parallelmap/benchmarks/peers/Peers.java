package io.github.parallelmap.benchmarks.peers;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.ListeningExecutorService;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.mu.util.concurrent.Parallelizer;
import com.pivovarit.collectors.ParallelCollectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The peers, each set up as its documentation advises for so many items at once, on daemon threads of its own that are
 * kept from call to call.
 */
public final class Peers {
    private Peers() {}

    /**
     * Every peer that this JDK has.
     *
     * @param threads how many items at once
     * @return the peers by name
     */
    public static Map<String, Peer> all(int threads) {
        Map<String, Peer> peers = new LinkedHashMap<>();
        peers.put("parallelStream", parallelStream(threads));
        peers.put("invokeAll", invokeAll(threads));
        peers.put("CompletableFuture", completableFuture(threads));
        peers.put("parallel-collectors", parallelCollectors(threads));
        peers.put("parallel-collectors, batching", batchingParallelCollectors(threads));
        peers.put("Guava allAsList", allAsList(threads));
        peers.put("Reactor flatMapSequential", flatMapSequential(threads));
        peers.put("mug Parallelizer", parallelizer(threads));
        NewerJdk.virtualThreads().ifPresent(executor -> peers.put("virtual threads", virtual(executor, threads)));
        NewerJdk.mapConcurrent(threads).ifPresent(peer -> peers.put("Gatherers.mapConcurrent", peer));
        NewerJdk.jox(threads).ifPresent(peer -> peers.put("jox parLimit", peer));
        return peers;
    }

    /**
     * Every peer that gives a lazy, ordered stream.
     *
     * @param threads how many items at once
     * @return the peers by name
     */
    public static Map<String, StreamPeer> streams(int threads) {
        Map<String, StreamPeer> peers = new LinkedHashMap<>();
        ExecutorService executor = fixed(threads);
        peers.put(
                "parallel-collectors",
                (items, function) -> items.stream()
                        .collect(ParallelCollectors.parallelToOrderedStream(function, executor, threads)));
        Scheduler scheduler = Schedulers.newParallel("reactor", threads, true);
        peers.put(
                "Reactor flatMapSequential",
                (items, function) ->
                        sequential(scheduler, threads, items, function).toStream());
        NewerJdk.mapConcurrentStream(threads).ifPresent(peer -> peers.put("Gatherers.mapConcurrent", peer));
        return peers;
    }

    private static Flux<Object> sequential(
            Scheduler scheduler, int threads, List<Integer> items, Function<Integer, Object> function) {
        return Flux.fromIterable(items)
                .flatMapSequential(
                        item -> Mono.fromCallable(() -> function.apply(item)).subscribeOn(scheduler), threads);
    }

    /**
     * On the common pool where that has so many threads, the caller included, else on a pool of that size. One that may
     * not grow: while items wait for a future it would else add threads beyond the limit that all others keep.
     */
    private static Peer parallelStream(int threads) {
        if (threads == Runtime.getRuntime().availableProcessors()) {
            return (items, function) -> items.parallelStream().map(function).collect(Collectors.toUnmodifiableList());
        }
        ForkJoinPool pool = new ForkJoinPool(
                threads,
                ForkJoinPool.defaultForkJoinWorkerThreadFactory,
                null,
                false,
                threads,
                threads,
                0,
                saturated -> true,
                1,
                TimeUnit.MINUTES);
        return (items, function) -> pool.submit(
                        () -> items.parallelStream().map(function).collect(Collectors.toUnmodifiableList()))
                .get();
    }

    private static Peer invokeAll(int threads) {
        ExecutorService executor = fixed(threads);
        return (items, function) -> {
            List<Callable<Object>> tasks = new ArrayList<>(items.size());
            for (Integer item : items) {
                tasks.add(() -> function.apply(item));
            }
            return resultsOf(executor.invokeAll(tasks));
        };
    }

    private static Peer completableFuture(int threads) {
        ExecutorService executor = fixed(threads);
        return (items, function) -> {
            List<CompletableFuture<Object>> futures = new ArrayList<>(items.size());
            for (Integer item : items) {
                futures.add(CompletableFuture.supplyAsync(() -> function.apply(item), executor));
            }
            return futures.stream().map(CompletableFuture::join).toList();
        };
    }

    private static Peer parallelCollectors(int threads) {
        ExecutorService executor = fixed(threads);
        return (items, function) -> items.stream()
                .collect(ParallelCollectors.parallel(function, Collectors.toList(), executor, threads))
                .join();
    }

    private static Peer batchingParallelCollectors(int threads) {
        ExecutorService executor = fixed(threads);
        return (items, function) -> items.stream()
                .collect(ParallelCollectors.Batching.parallel(function, Collectors.toList(), executor, threads))
                .join();
    }

    private static Peer allAsList(int threads) {
        ListeningExecutorService executor = MoreExecutors.listeningDecorator(fixed(threads));
        return (items, function) -> {
            List<ListenableFuture<Object>> futures = new ArrayList<>(items.size());
            for (Integer item : items) {
                futures.add(executor.submit(() -> function.apply(item)));
            }
            return Futures.allAsList(futures).get();
        };
    }

    private static Peer flatMapSequential(int threads) {
        Scheduler scheduler = Schedulers.newParallel("reactor", threads, true);
        return (items, function) -> Optional.ofNullable(sequential(scheduler, threads, items, function)
                        .collectList()
                        .block())
                .orElseThrow();
    }

    private static Peer parallelizer(int threads) {
        Parallelizer parallelizer = new Parallelizer(fixed(threads), threads);
        return (items, function) -> items.stream()
                .collect(parallelizer.inParallel(function))
                .values()
                .toList();
    }

    /** A virtual thread for each item, of which as many run at once as there are permits. */
    private static Peer virtual(ExecutorService executor, int threads) {
        return (items, function) -> {
            Semaphore permits = new Semaphore(threads);
            List<Future<Object>> futures = new ArrayList<>(items.size());
            for (Integer item : items) {
                futures.add(executor.submit(() -> {
                    permits.acquire();
                    try {
                        return function.apply(item);
                    } finally {
                        permits.release();
                    }
                }));
            }
            return resultsOf(futures);
        };
    }

    private static List<Object> resultsOf(List<Future<Object>> futures) throws Exception {
        List<Object> results = new ArrayList<>(futures.size());
        for (Future<Object> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    static ExecutorService fixed(int threads) {
        return Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "peer");
            thread.setDaemon(true);
            return thread;
        });
    }
}
