package io.github.parallelmap.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call under any options, as a generated wrapper makes it, of a method with one parameter. */
final class Eager {
    private Eager() {}

    static Mapper mapper(MapOptions options) {
        return CallSite.of(Eager.class, "method", MapOptions.defaults()).mapper(options);
    }

    static <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            MapOptions options, Iterable<? extends A> items, ItemFunction<A, R, ?> method) {
        return map(mapper(options), items, method);
    }

    static <A extends @Nullable Object, R extends @Nullable Object> List<R> map(
            Mapper mapper, Iterable<? extends A> items, ItemFunction<A, R, ?> method) {
        Columns columns = mapper.columns();
        Columns.Input<A> item = columns.add("item", items);
        int size = columns.read();
        return mapper.run(new OneColumn<>(method, item.column(), size));
    }

    @SuppressWarnings("serial") // never travels
    private static final class OneColumn<A extends @Nullable Object, R extends @Nullable Object>
            extends Batch.OfObject<R> {
        private final ItemFunction<A, R, ?> method;
        private final Column<A> item;

        OneColumn(ItemFunction<A, R, ?> method, Column<A> item, int size) {
            super(size);
            this.method = method;
            this.item = item;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    out[i] = method.apply(item.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected OneColumn<A, R> slice(int from, int to) {
            return new OneColumn<>(method, item.slice(from, to), to - from);
        }
    }
}
