package io.github.parallelmap.model;

import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.ParallelPool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pool's own methods, by how many columns there are. */
final class Direct {
    private Direct() {}

    static List<Integer> map(Door.Entry call) throws Throwable {
        ParallelPool pool = call.pool();
        Body body = call.body();
        return switch (call.columns()) {
            case 1 -> pool.map(call.column(0), a -> body.apply(a));
            case 2 -> pool.map(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.map(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        };
    }

    static @Nullable List<Integer> forEach(Door.Entry call) throws Throwable {
        ParallelPool pool = call.pool();
        Body body = call.body();
        switch (call.columns()) {
            case 1 -> pool.forEach(call.column(0), a -> body.apply(a));
            case 2 -> pool.forEach(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.forEach(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        }
        return null;
    }

    static CompletableFuture<List<Integer>> async(Door.Entry call) {
        ParallelPool pool = call.pool();
        Body body = call.body();
        return switch (call.columns()) {
            case 1 -> pool.mapAsync(call.column(0), a -> body.apply(a));
            case 2 -> pool.mapAsync(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.mapAsync(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        };
    }

    static List<Outcome<Integer>> settled(Door.Entry call) {
        ParallelPool pool = call.pool();
        Body body = call.body();
        return switch (call.columns()) {
            case 1 -> pool.settled(call.column(0), a -> body.apply(a));
            case 2 -> pool.settled(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.settled(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        };
    }

    static Stream<Integer> lazy(Door.Entry call) {
        return call.plan().variant() == CallPlan.Variant.STREAM ? stream(call) : unordered(call);
    }

    private static Stream<Integer> stream(Door.Entry call) {
        ParallelPool pool = call.pool();
        Body body = call.body();
        return switch (call.columns()) {
            case 1 -> pool.stream(call.column(0), a -> body.apply(a));
            case 2 -> pool.stream(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.stream(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        };
    }

    private static Stream<Integer> unordered(Door.Entry call) {
        ParallelPool pool = call.pool();
        Body body = call.body();
        return switch (call.columns()) {
            case 1 -> pool.unordered(call.column(0), a -> body.apply(a));
            case 2 -> pool.unordered(call.column(0), call.column(1), (a, b) -> body.apply(a, b));
            default -> pool.unordered(call.column(0), call.column(1), call.column(2), (a, b, c) -> body.apply(a, b, c));
        };
    }
}
