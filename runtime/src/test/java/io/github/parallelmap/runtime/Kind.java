package io.github.parallelmap.runtime;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kind of pool that guarantees are tested on. */
interface Kind {
    /** The system property by which a module with a pool of its own has them tested on that, and on nothing else. */
    String ONLY = "parallelmap.test.kind";

    /** Opens a pool that runs up to so many items of a call at once. */
    PoolKind.Opened open(int threads);

    /** The same for items that must run at once, so many of them; null if a variant cannot be made to run them so. */
    default @Nullable Kind atOnce(int items, Variant variant) {
        return this;
    }

    /** Options for calls on such a pool. */
    default MapOptions options() {
        return MapOptions.defaults();
    }

    /** How often a test that looks for a race tries, which tries so often on threads. */
    default int rounds(int onThreads) {
        return onThreads;
    }

    /** The kinds that every guarantee is tested on. */
    static Stream<Kind> tested() {
        String only = System.getProperty(ONLY);
        if (only == null) {
            return Arrays.stream(PoolKind.values());
        }
        try {
            return Stream.of(Class.forName(only)
                    .asSubclass(Kind.class)
                    .getDeclaredConstructor()
                    .newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(ONLY + " names no kind of pool: " + only, e);
        }
    }
}
