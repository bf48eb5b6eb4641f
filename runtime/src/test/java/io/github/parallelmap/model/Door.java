package io.github.parallelmap.model;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.CallSite;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.MapOptions;
import io.github.parallelmap.runtime.Mapper;
import io.github.parallelmap.runtime.Outcome;
import io.github.parallelmap.runtime.ParallelPool;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways into the library: a pool's own methods, and what generated wrappers do. Results come out as boxed numbers. */
enum Door {
    /** The pool's own methods, which take no options. */
    DIRECT {
        @Override
        @Nullable
        List<? extends Number> eager(Entry entry) throws Throwable {
            return entry.plan.variant() == CallPlan.Variant.FOR_EACH ? Direct.forEach(entry) : Direct.map(entry);
        }

        @Override
        CompletableFuture<? extends @Nullable Object> async(Entry entry) {
            return Direct.async(entry);
        }

        @Override
        List<? extends Outcome<?>> settled(Entry entry) {
            return Direct.settled(entry);
        }

        @Override
        Stream<? extends Number> lazy(Entry entry) {
            return Direct.lazy(entry);
        }
    },
    /** As a generated wrapper, for a method that returns an object. */
    OBJECTS {
        @Override
        Batch<?, ?> batch(Entry entry, List<Batches.Added> added, int size) {
            return Batches.objects(entry.body, added, size);
        }

        @Override
        Stream<? extends Number> lazy(Entry entry) {
            return lazy(entry, false, (added, size) -> Batches.objects(entry.body, added, size));
        }
    },
    /** As a generated wrapper, for a method of primitive parameters that returns a primitive. */
    PRIMITIVES {
        @Override
        Batch<?, ?> batch(Entry entry, List<Batches.Added> added, int size) {
            return Batches.longs(entry.body, added, size);
        }

        @Override
        Stream<? extends Number> lazy(Entry entry) {
            return lazy(entry, true, (added, size) -> Batches.longs(entry.body, added, size));
        }
    };

    /** All that a call is made with. */
    record Entry(CallPlan plan, Trace trace, ParallelPool pool, CallSite site, MapOptions options, Body body) {
        Iterable<Integer> column(int index) {
            return plan.columns().get(index).open(index, trace.inputFailure);
        }

        int columns() {
            return plan.columns().size();
        }
    }

    /** Makes the batch of a segment of a stream. */
    interface Segments<R> {
        Batch<R, ?> of(List<Batches.Added> added, int size);
    }

    Batch<?, ?> batch(Entry entry, List<Batches.Added> added, int size) {
        throw new UnsupportedOperationException(this + " has none");
    }

    /** Returns null where there are no results. */
    @Nullable
    List<? extends Number> eager(Entry entry) throws Throwable {
        return boxed(entry.site.mapper(entry.options).run(read(entry)));
    }

    CompletableFuture<? extends @Nullable Object> async(Entry entry) {
        return entry.site.mapper(entry.options).async(read(entry));
    }

    List<? extends Outcome<?>> settled(Entry entry) {
        return entry.site.mapper(entry.options).settled(read(entry));
    }

    abstract Stream<? extends Number> lazy(Entry entry);

    private Batch<?, ?> read(Entry entry) {
        Columns columns = entry.site.mapper(entry.options).columns();
        List<Batches.Added> added = Batches.add(columns, entry.plan, entry.trace, this == PRIMITIVES);
        int size = columns.read();
        return entry.plan.variant() == CallPlan.Variant.FOR_EACH
                ? Batches.nothing(entry.body, added, size)
                : batch(entry, added, size);
    }

    static <R extends Number> Stream<R> lazy(Entry entry, boolean primitive, Segments<R> segments) {
        Mapper mapper = entry.site.mapper(entry.options);
        Columns columns = mapper.columns();
        List<Batches.Added> added = Batches.add(columns, entry.plan, entry.trace, primitive);
        IntFunction<Batch<R, ?>> batches = size -> segments.of(added, size);
        return entry.plan.variant() == CallPlan.Variant.STREAM
                ? mapper.stream(columns, batches)
                : mapper.unordered(columns, batches);
    }

    /** Results in whatever form as numbers. */
    @SuppressWarnings("unchecked") // all results are numbers
    static @Nullable List<? extends Number> boxed(@Nullable Object results) {
        return results instanceof long[] longs
                ? LongStream.of(longs).boxed().toList()
                : (List<? extends Number>) results;
    }
}
