package io.github.parallelmap.runtime;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The batches of the pool's direct methods: a lambda over one, two or three columns, as the processor would generate
 * them.
 */
final class LambdaBatches {
    private LambdaBatches() {}

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class MapOne<A extends @Nullable Object, R extends @Nullable Object> extends Batch.OfObject<R> {
        private final ItemFunction<? super A, ? extends R, ?> function;
        private final Column<A> a;

        MapOne(ItemFunction<? super A, ? extends R, ?> function, Column<A> a, int size) {
            super(size);
            this.function = function;
            this.a = a;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = function.apply(a.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MapOne<A, R> slice(int from, int to) {
            return new MapOne<>(function, a.slice(from, to), to - from);
        }
    }

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class MapTwo<A extends @Nullable Object, B extends @Nullable Object, R extends @Nullable Object>
            extends Batch.OfObject<R> {
        private final ItemBiFunction<? super A, ? super B, ? extends R, ?> function;
        private final Column<A> a;
        private final Column<B> b;

        MapTwo(ItemBiFunction<? super A, ? super B, ? extends R, ?> function, Column<A> a, Column<B> b, int size) {
            super(size);
            this.function = function;
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = function.apply(a.get(i), b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MapTwo<A, B, R> slice(int from, int to) {
            return new MapTwo<>(function, a.slice(from, to), b.slice(from, to), to - from);
        }
    }

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class MapThree<
                    A extends @Nullable Object,
                    B extends @Nullable Object,
                    C extends @Nullable Object,
                    R extends @Nullable Object>
            extends Batch.OfObject<R> {
        private final ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function;
        private final Column<A> a;
        private final Column<B> b;
        private final Column<C> c;

        MapThree(
                ItemTriFunction<? super A, ? super B, ? super C, ? extends R, ?> function,
                Column<A> a,
                Column<B> b,
                Column<C> c,
                int size) {
            super(size);
            this.function = function;
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = function.apply(a.get(i), b.get(i), c.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected MapThree<A, B, C, R> slice(int from, int to) {
            return new MapThree<>(function, a.slice(from, to), b.slice(from, to), c.slice(from, to), to - from);
        }
    }

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class ForEachOne<A extends @Nullable Object> extends Batch.OfVoid {
        private final ItemAction<? super A, ?> action;
        private final Column<A> a;

        ForEachOne(ItemAction<? super A, ?> action, Column<A> a, int size) {
            super(size);
            this.action = action;
            this.a = a;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    action.accept(a.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ForEachOne<A> slice(int from, int to) {
            return new ForEachOne<>(action, a.slice(from, to), to - from);
        }
    }

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class ForEachTwo<A extends @Nullable Object, B extends @Nullable Object> extends Batch.OfVoid {
        private final ItemBiAction<? super A, ? super B, ?> action;
        private final Column<A> a;
        private final Column<B> b;

        ForEachTwo(ItemBiAction<? super A, ? super B, ?> action, Column<A> a, Column<B> b, int size) {
            super(size);
            this.action = action;
            this.a = a;
            this.b = b;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    action.accept(a.get(i), b.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ForEachTwo<A, B> slice(int from, int to) {
            return new ForEachTwo<>(action, a.slice(from, to), b.slice(from, to), to - from);
        }
    }

    @SuppressWarnings("serial") // a lambda is serializable where what it captures is, which the pool checks
    static final class ForEachThree<A extends @Nullable Object, B extends @Nullable Object, C extends @Nullable Object>
            extends Batch.OfVoid {
        private final ItemTriAction<? super A, ? super B, ? super C, ?> action;
        private final Column<A> a;
        private final Column<B> b;
        private final Column<C> c;

        ForEachThree(
                ItemTriAction<? super A, ? super B, ? super C, ?> action,
                Column<A> a,
                Column<B> b,
                Column<C> c,
                int size) {
            super(size);
            this.action = action;
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    action.accept(a.get(i), b.get(i), c.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected ForEachThree<A, B, C> slice(int from, int to) {
            return new ForEachThree<>(action, a.slice(from, to), b.slice(from, to), c.slice(from, to), to - from);
        }
    }

    /**
     * A batch of one task, which has no column.
     *
     * @param <T> the type of its result
     */
    @SuppressWarnings("serial")
    static final class Task<T extends @Nullable Object> extends Batch<T, T> {
        private static final long serialVersionUID = 1;

        private final Callable<T> task;

        @SuppressWarnings("serial") // a result is serializable where the batch travels, which the pool checks
        private final @Nullable Object[] out = new Object[1];

        Task(Callable<T> task) {
            this.task = Objects.requireNonNull(task, "task");
        }

        @Override
        protected int size() {
            return 1;
        }

        @Override
        protected void run(Range range) throws Exception {
            range.stoppedAt(0);
            out[0] = task.call();
            range.stoppedAt(1);
        }

        @Override
        protected Task<T> slice(int from, int to) {
            return new Task<>(task);
        }

        @Override
        Object outputs() {
            return out;
        }

        @Override
        protected T results() {
            return result(0);
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // only the task's result is written there, null where T may be
        protected T result(int item) {
            return (T) out[0];
        }
    }
}
