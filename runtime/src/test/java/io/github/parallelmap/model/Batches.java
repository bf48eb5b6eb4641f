package io.github.parallelmap.model;

import io.github.parallelmap.runtime.Batch;
import io.github.parallelmap.runtime.Column;
import io.github.parallelmap.runtime.Columns;
import io.github.parallelmap.runtime.Range;
import java.util.ArrayList;
import java.util.List;

/** What a generated wrapper holds of a method, written by hand. */
final class Batches {
    private Batches() {}

    /** A column as the loop reads it. */
    @FunctionalInterface
    interface Cells {
        int get(int item);
    }

    /** A column that has been added, and becomes one that the loop reads. */
    @FunctionalInterface
    interface Added {
        Cells cells();
    }

    /** Adds the columns of a plan; arrays are read in place where that is wanted. */
    static List<Added> add(Columns columns, CallPlan plan, Trace trace, boolean primitive) {
        List<Added> added = new ArrayList<>();
        for (int i = 0; i < plan.columns().size(); i++) {
            ColumnPlan column = plan.columns().get(i);
            String name = "column" + i;
            if (column.shape() == ColumnPlan.Shape.ARRAY && !plan.variant().isLazy()) {
                int[] values = column.array(i);
                columns.add(name, values);
                added.add(() -> item -> values[item]);
            } else {
                Columns.Input<Integer> input = columns.add(name, column.open(i, trace.inputFailure));
                added.add(primitive ? () -> ints(input.ints()) : () -> objects(input.column()));
            }
        }
        return added;
    }

    private static Cells ints(int[] values) {
        return item -> values[item];
    }

    private static Cells objects(Column<Integer> values) {
        return values::get;
    }

    private static Cells[] cells(List<Added> added) {
        return added.stream().map(Added::cells).toArray(Cells[]::new);
    }

    static Batch<Integer, List<Integer>> objects(Body body, List<Added> added, int size) {
        return new Objects(body, cells(added), size);
    }

    static Batch<Long, long[]> longs(Body body, List<Added> added, int size) {
        return new Longs(body, cells(added), size);
    }

    static Batch<Void, Void> nothing(Body body, List<Added> added, int size) {
        return new Nothing(body, cells(added), size);
    }

    private static int[] values(Cells[] cells, int item) {
        int[] values = new int[cells.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = cells[i].get(item);
        }
        return values;
    }

    @SuppressWarnings("serial") // never travels
    private static final class Objects extends Batch.OfObject<Integer> {
        private final Body body;
        private final Cells[] cells;

        Objects(Body body, Cells[] cells, int size) {
            super(size);
            this.body = body;
            this.cells = cells;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = body.apply(values(cells, i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected Objects slice(int from, int to) {
            throw new UnsupportedOperationException("runs in place");
        }
    }

    @SuppressWarnings("serial") // never travels
    private static final class Longs extends Batch.OfLong {
        private final Body body;
        private final Cells[] cells;

        Longs(Body body, Cells[] cells, int size) {
            super(size);
            this.body = body;
            this.cells = cells;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    Integer result = body.apply(values(cells, i));
                    out[i] = result == null ? -1 : result;
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected Longs slice(int from, int to) {
            throw new UnsupportedOperationException("runs in place");
        }
    }

    @SuppressWarnings("serial") // never travels
    private static final class Nothing extends Batch.OfVoid {
        private final Body body;
        private final Cells[] cells;

        Nothing(Body body, Cells[] cells, int size) {
            super(size);
            this.body = body;
            this.cells = cells;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    body.apply(values(cells, i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected Nothing slice(int from, int to) {
            throw new UnsupportedOperationException("runs in place");
        }
    }
}
