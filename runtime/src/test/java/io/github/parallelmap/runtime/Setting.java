package io.github.parallelmap.runtime;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A variant on a kind of pool. */
record Setting(Variant variant, Kind kind) {
    /** Opens a pool that runs so many items of a call at once. */
    Session open(int threads) {
        PoolKind.Opened opened = kind.open(threads);
        MapOptions options = kind.options().pool(opened.pool()).threads(threads);
        return new Session(variant, opened, options, CallSite.of(Setting.class, "method", MapOptions.defaults()));
    }

    @Override
    public String toString() {
        return variant + " on " + kind;
    }

    /** The numbers from 0, as many as that. */
    static List<Integer> items(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    /** An open pool and how it is called. The items of a call are the numbers from 0, unless they are given. */
    record Session(Variant variant, PoolKind.Opened opened, MapOptions options, CallSite site)
            implements AutoCloseable {
        List<Integer> run(int size, Variant.Body body) throws Throwable {
            return run(items(size), body);
        }

        List<Integer> run(Iterable<Integer> items, Variant.Body body) throws Throwable {
            boolean travels = pool().elsewhere() != null;
            return variant.run(site, options, items, travels ? TravellingBody.of(body) : body);
        }

        ParallelPool pool() {
            return opened.pool();
        }

        Session with(UnaryOperator<MapOptions> change) {
            return new Session(variant, opened, change.apply(options), site);
        }

        /** The same for a method that declares {@link InterruptedException}. */
        Session interruptible() {
            return new Session(variant, opened, options, site.interruptible());
        }

        /** Whether the calling thread runs items, rather than wait for those who do. */
        boolean callerWorks() {
            return pool().callerWorks();
        }

        @Override
        public void close() {
            opened.close();
        }
    }
}
