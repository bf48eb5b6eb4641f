package io.github.parallelmap.runtime;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ways to have a method applied to the items of a column, one object each, so that a guarantee is tested on all of
 * them. A new way is added here and nowhere else.
 */
enum Variant {
    /** The pool's own method with a lambda. */
    DIRECT(Trait.READS_FIRST, Trait.ORDERED, Trait.FAILS, Trait.WAITS, Trait.CALLER_WORKS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return options.poolOrShared().map(items, (Integer item) -> body.apply(item));
        }

        @Override
        String callSite() {
            return ParallelPool.class.getName() + ".map";
        }
    },
    /** What a generated wrapper does for a method of one primitive parameter and a primitive result. */
    EAGER(
            Trait.OPTIONS,
            Trait.READS_FIRST,
            Trait.ORDERED,
            Trait.FAILS,
            Trait.WAITS,
            Trait.CALLER_WORKS,
            Trait.DECLARES) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) {
            Mapper mapper = site.mapper(options);
            Columns columns = mapper.columns();
            Columns.Input<Integer> item = columns.add("item", items);
            int size = columns.read();
            return boxed(mapper.run(new OneColumn(body, item.ints(), size)));
        }
    },
    /** What a generated wrapper does for the rows of a method of two parameters. */
    ROWS(
            Trait.OPTIONS,
            Trait.READS_FIRST,
            Trait.ORDERED,
            Trait.FAILS,
            Trait.WAITS,
            Trait.CALLER_WORKS,
            Trait.DECLARES) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) {
            Iterable<Row> rows = () -> new Rows(items.iterator());
            Mapper mapper = site.mapper(options);
            Columns columns = mapper.columns();
            Columns.Input<Row> input = columns.add("rows", rows);
            int size = columns.read();
            int[] item = new int[size];
            @SuppressWarnings("NullAway") // filled at once
            Object[] label = new Object[size];
            for (int i = 0; i < size; i++) {
                Row row = input.require(i);
                item[i] = row.item();
                label[i] = row.label();
            }
            return mapper.run(new TwoColumns(body, item, Column.of(label), size));
        }
    },
    /** The future of the pool's own method, waited for. */
    DIRECT_ASYNC(Trait.READS_FIRST, Trait.ORDERED, Trait.FAILS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            try {
                return options.poolOrShared()
                        .mapAsync(items, (Integer item) -> body.apply(item))
                        .join();
            } catch (CompletionException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }

        @Override
        String callSite() {
            return ParallelPool.class.getName() + ".mapAsync";
        }
    },
    /** The future that a generated wrapper gives, waited for. */
    ASYNC(Trait.OPTIONS, Trait.READS_FIRST, Trait.ORDERED, Trait.FAILS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            Mapper mapper = site.mapper(options);
            Columns columns = mapper.columns();
            Columns.Input<Integer> item = columns.add("item", items);
            int size = columns.read();
            try {
                return boxed(
                        mapper.async(new OneColumn(body, item.ints(), size)).get());
            } catch (ExecutionException e) {
                throw Objects.requireNonNull(e.getCause());
            }
        }
    },
    /** The outcomes of the pool's own method: their values, or the first failure thrown here. */
    DIRECT_SETTLED(Trait.READS_FIRST, Trait.ORDERED, Trait.WAITS, Trait.CALLER_WORKS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return successes(options.poolOrShared().settled(items, (Integer item) -> body.apply(item)));
        }

        @Override
        String callSite() {
            return ParallelPool.class.getName() + ".settled";
        }
    },
    /** The outcomes that a generated wrapper gives: their values, or the first failure thrown here. */
    SETTLED(Trait.OPTIONS, Trait.READS_FIRST, Trait.ORDERED, Trait.WAITS, Trait.CALLER_WORKS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            Mapper mapper = site.mapper(options);
            Columns columns = mapper.columns();
            Columns.Input<Integer> item = columns.add("item", items);
            int size = columns.read();
            return successes(mapper.settled(new OneColumn(body, item.ints(), size)));
        }
    },
    /** The stream of the pool's own method, pulled to its end and closed. */
    DIRECT_STREAM(Trait.ORDERED, Trait.FAILS, Trait.WAITS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return pulled(() -> options.poolOrShared().stream(items, (Integer item) -> body.apply(item)));
        }

        @Override
        String callSite() {
            return ParallelPool.class.getName() + ".stream";
        }
    },
    /** The stream that a generated wrapper gives, pulled to its end and closed. */
    STREAM(Trait.OPTIONS, Trait.ORDERED, Trait.FAILS, Trait.WAITS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return pulled(() -> stream(site, options, items, body, true));
        }
    },
    /** As the stream of the pool's own method, in the order of completion; the results are sorted here. */
    DIRECT_UNORDERED(Trait.FAILS, Trait.WAITS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return pulled(() -> options.poolOrShared().unordered(items, (Integer item) -> body.apply(item))).stream()
                    .sorted()
                    .toList();
        }

        @Override
        String callSite() {
            return ParallelPool.class.getName() + ".unordered";
        }
    },
    /** As the stream that a generated wrapper gives, in the order of completion; the results are sorted here. */
    UNORDERED(Trait.OPTIONS, Trait.FAILS, Trait.WAITS) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return pulled(() -> stream(site, options, items, body, false)).stream()
                    .sorted()
                    .toList();
        }
    };

    /** What holds for some variants and not for others; a test says what it needs. */
    enum Trait {
        /** More than the pool can be set. */
        OPTIONS,
        /** Reads its columns to their end before any item runs, and so knows how many items there are. */
        READS_FIRST,
        /** Gives the results in the order of the items. */
        ORDERED,
        /** A failed item, or a timeout, stops it and is thrown; the others tell it in their result. */
        FAILS,
        /** Whoever calls it waits in it, so that an interrupt of that thread stops it. */
        WAITS,
        /** Where the pool lets the calling thread work, that takes items from the beginning. */
        CALLER_WORKS,
        /** Throws {@link InterruptedException} where the method declares it. */
        DECLARES
    }

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Set<Trait> traits;

    Variant(Trait... traits) {
        this.traits = Set.of(traits);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether more than the pool can be set. */
    boolean takesOptions() {
        return has(Trait.OPTIONS);
    }

    /** The name that failures give the call. */
    String callSite() {
        return Setting.class.getName() + ".method";
    }

    /** How a message says that so many items of so many were done. */
    String done(int items, int of) {
        return has(Trait.READS_FIRST) ? items + " of " + of + " items" : items + " items";
    }

    /** Applies the body to every item. A variant that takes no options takes the pool only. */
    abstract List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable;

    /** What the test's method does with one item. */
    @FunctionalInterface
    interface Body {
        int apply(int item) throws Throwable;
    }

    /** The stream that a generated wrapper gives, for the tests that pull it themselves. */
    static Stream<Integer> stream(
            CallSite site, MapOptions options, Iterable<Integer> items, Body body, boolean ordered) {
        Mapper mapper = site.mapper(options);
        Columns columns = mapper.columns();
        Columns.Input<Integer> item = columns.add("item", items);
        IntFunction<OneColumn> batches = size -> new OneColumn(body, item.ints(), size);
        Stream<Double> results = ordered ? mapper.stream(columns, batches) : mapper.unordered(columns, batches);
        return results.map(Double::intValue);
    }

    /** What a stream gives; what it wraps, because it may not throw it, is taken out again. */
    private static List<Integer> pulled(Supplier<Stream<Integer>> opens) throws Throwable {
        try (Stream<Integer> stream = opens.get()) {
            return stream.toList();
        } catch (UncheckedIOException | CompletionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            // What an item throws unchecked is not wrapped.
            boolean wrapped = !(cause instanceof RuntimeException || cause instanceof Error);
            throw wrapped && !isTold(e) ? cause : e;
        }
    }

    /** Whether it is what an item threw: the item is told on it. */
    private static boolean isTold(Throwable thrown) {
        return Arrays.stream(thrown.getSuppressed()).anyMatch(ItemFailure.class::isInstance);
    }

    /** The values of outcomes, or the first failure thrown. */
    private static List<Integer> successes(List<? extends Outcome<? extends Number>> outcomes) throws Throwable {
        List<Integer> values = new ArrayList<>();
        for (Outcome<? extends Number> outcome : outcomes) {
            if (outcome instanceof Outcome.Failure<? extends Number> failure) {
                throw failure.error();
            }
            if (outcome instanceof Outcome.Success<? extends Number> success) {
                values.add(success.value().intValue());
            }
        }
        return values;
    }

    private static List<Integer> boxed(double[] results) {
        return Arrays.stream(results).mapToObj(result -> (int) result).toList();
    }

    @SuppressWarnings("serial") // never travels
    private static final class OneColumn extends Batch.OfDouble {
        private final Body body;
        private final int[] item;

        OneColumn(Body body, int[] item, int size) {
            super(size);
            this.body = body;
            this.item = item;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = body.apply(item[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OneColumn slice(int from, int to) {
            return new OneColumn(body, Arrays.copyOfRange(item, from, to), to - from);
        }
    }

    private record Row(int item, String label) {}

    private record Rows(Iterator<Integer> items) implements Iterator<Row> {
        @Override
        public boolean hasNext() {
            return items.hasNext();
        }

        @Override
        public Row next() {
            int item = items.next();
            return new Row(item, "item " + item);
        }
    }

    @SuppressWarnings("serial") // never travels
    private static final class TwoColumns extends Batch.OfObject<Integer> {
        private final Body body;
        private final int[] item;
        private final Column<String> label;

        TwoColumns(Body body, int[] item, Column<String> label, int size) {
            super(size);
            this.body = body;
            this.item = item;
            this.label = label;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    if (!label.get(i).equals("item " + item[i])) {
                        throw new AssertionError("the columns of item " + i + " do not belong together");
                    }
                    out[i] = body.apply(item[i]);
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected TwoColumns slice(int from, int to) {
            return new TwoColumns(body, Arrays.copyOfRange(item, from, to), label.slice(from, to), to - from);
        }
    }
}
