package io.github.parallelmap.runtime;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The ways to have a method applied to the items of a column, one object each, so that a guarantee is tested on all of
 * them. A new way is added here and nowhere else.
 */
enum Variant {
    /** The pool's own method with a lambda. */
    DIRECT(false) {
        @Override
        List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable {
            return options.poolOrShared().map(items, (Integer item) -> body.apply(item));
        }
    },
    /** What a generated wrapper does for a method of one primitive parameter and a primitive result. */
    EAGER(true) {
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
    ROWS(true) {
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
    };

    private final boolean takesOptions;

    Variant(boolean takesOptions) {
        this.takesOptions = takesOptions;
    }

    /** Whether more than the pool can be set. */
    boolean takesOptions() {
        return takesOptions;
    }

    /** Applies the body to every item. A variant that takes no options takes the pool only. */
    abstract List<Integer> run(CallSite site, MapOptions options, Iterable<Integer> items, Body body) throws Throwable;

    /** What the test's method does with one item. */
    @FunctionalInterface
    interface Body {
        int apply(int item) throws Throwable;
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
