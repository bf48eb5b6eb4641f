package io.github.parallelmap.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What {@link ClassUnloadingTest} loads and drops: uses every kind of pool and call, and keeps nothing. Knows what is public alone. */
public final class ServedApplication implements Runnable {
    /** Is what the server calls. */
    public ServedApplication() {}

    private static final CallSite WORK = CallSite.of(
            ServedApplication.class,
            "work",
            MapOptions.defaults().threads(2).timeout(Duration.ofHours(1)).progress((done, total) -> check(true)));

    @Override
    public void run() {
        List<Integer> items = IntStream.range(0, 50).boxed().toList();
        Mapper mapper = WORK.mapper(MapOptions.defaults());
        Columns columns = mapper.columns();
        Columns.Input<Integer> item = columns.add("item", items);
        int size = columns.read();
        check(mapper.run(new Work(item.column(), size)).equals(items));
        try (ParallelPool sized = ParallelPool.ofThreads(3);
                ParallelPool virtual = ParallelPool.ofVirtualThreads(3)) {
            for (ParallelPool pool : List.of(ParallelPool.shared(), sized, virtual)) {
                check(pool.map(items, ServedApplication::work).equals(items));
                check(pool.mapAsync(items, ServedApplication::work).join().equals(items));
                check(pool.settled(items, ServedApplication::fail).get(3) instanceof Outcome.Failure);
                try (Stream<Integer> stream = pool.unordered(items, ServedApplication::work)) {
                    check(stream.limit(5).mapToInt(n -> n).max().isPresent());
                }
            }
        }
    }

    private static Integer work(Integer item) {
        return item;
    }

    private static Integer fail(Integer item) throws IOException {
        throw new IOException("item " + item);
    }

    private static void check(boolean holds) {
        if (!holds) {
            throw new AssertionError("the application has not run as it should");
        }
    }

    @SuppressWarnings("serial") // never travels
    private static final class Work extends Batch.OfObject<Integer> {
        private final CountDownLatch both = new CountDownLatch(2);
        private final Column<Integer> item;

        Work(Column<Integer> item, int size) {
            super(size);
            this.item = item;
        }

        @Override
        protected void run(Range range) throws Throwable {
            int i = range.from();
            try {
                for (; i < range.to(); i++) {
                    // Two workers have to meet, so that one of them is a helper.
                    both.countDown();
                    check(both.await(30, TimeUnit.SECONDS));
                    out[i] = work(item.get(i));
                }
            } finally {
                range.stoppedAt(i);
            }
        }

        @Override
        protected Work slice(int from, int to) {
            return new Work(item.slice(from, to), to - from);
        }
    }
}
