package io.github.parallelmap.benchmarks.comparison;

import io.github.parallelmap.benchmarks.peers.Peer;
import io.github.parallelmap.benchmarks.peers.Peers;
import io.github.parallelmap.benchmarks.peers.StreamPeer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * One row of the comparison: a way to apply a function to many items, two at a time, on threads of its own.
 *
 * @param name how the table names it
 * @param checked whether what it applies may declare checked exceptions
 * @param peer makes a new one
 * @param stream makes a new one that gives a lazy stream in order, if it has that
 */
record Subject(String name, boolean checked, Supplier<Peer> peer, Optional<Supplier<StreamPeer>> stream) {
    private static final int THREADS = 2;

    /** All that this JDK has. */
    static List<Subject> all() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("invokeAll", "`ExecutorService.invokeAll`");
        names.put("CompletableFuture", "a list of `CompletableFuture`");
        names.put("Gatherers.mapConcurrent", "`Gatherers.mapConcurrent`");
        names.put("parallel-collectors", "parallel-collectors");
        names.put("Guava allAsList", "Guava `Futures.allAsList`");
        names.put("mug Parallelizer", "mug `Parallelizer`");
        names.put("jox parLimit", "jox `parLimit`");
        List<String> callables = List.of("invokeAll", "Guava allAsList", "jox parLimit");

        List<Subject> all = new ArrayList<>();
        all.add(new Subject(
                "**parallelmap**",
                true,
                () -> Subject::parallelmap,
                Optional.of(
                        () -> (items, function) -> new AppliedParallel(new Applied()).applyStream(function, items))));
        all.add(new Subject(
                "the plain loop",
                true,
                () -> Subject::loop,
                Optional.of(() -> (items, function) -> items.stream().map(function))));
        all.add(new Subject(
                "`parallelStream()`",
                false,
                () -> (items, function) -> items.parallelStream().map(function).collect(Collectors.toList()),
                Optional.of(() -> (items, function) -> items.parallelStream().map(function))));
        Map<String, Peer> here = Peers.all(THREADS);
        Map<String, StreamPeer> streams = Peers.streams(THREADS);
        names.forEach((key, name) -> {
            if (here.containsKey(key)) {
                all.add(new Subject(
                        name,
                        callables.contains(key),
                        () -> made(Peers.all(THREADS).get(key)),
                        streams.containsKey(key)
                                ? Optional.of(() -> made(Peers.streams(THREADS).get(key)))
                                : Optional.empty()));
            }
        });
        all.add(new Subject("Reactor `flatMapSequential`", true, () -> reactor(Flux::collectList), Optional.of(() -> {
            Scheduler scheduler = elastic();
            return (items, function) -> sequential(scheduler, items, function).toStream();
        })));
        return all;
    }

    private static <T> T made(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    private static List<Object> parallelmap(List<Integer> items, Function<Integer, Object> function) throws Exception {
        return new AppliedParallel(new Applied()).apply(function, items);
    }

    private static List<Object> loop(List<Integer> items, Function<Integer, Object> function) {
        List<Object> results = new ArrayList<>();
        for (Integer item : items) {
            results.add(function.apply(item));
        }
        return results;
    }

    /** As its reference advises for items that wait. */
    private static Peer reactor(Function<Flux<Object>, Mono<List<Object>>> collected) {
        Scheduler scheduler = elastic();
        return (items, function) ->
                made(collected.apply(sequential(scheduler, items, function)).block());
    }

    private static Scheduler elastic() {
        return Schedulers.newBoundedElastic(THREADS, Integer.MAX_VALUE, "reactor", 60, true);
    }

    private static Flux<Object> sequential(
            Scheduler scheduler, List<Integer> items, Function<Integer, Object> function) {
        return Flux.fromIterable(items)
                .flatMapSequential(
                        item -> Mono.fromCallable(() -> function.apply(item)).subscribeOn(scheduler), THREADS);
    }
}
