/** Micrometer meters for the calls on a pool. */
module io.github.parallelmap.micrometer {
    requires transitive io.github.parallelmap.runtime;
    requires transitive micrometer.core;
    requires static org.jspecify;

    exports io.github.parallelmap.micrometer;
}
