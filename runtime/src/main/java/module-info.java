/** The small pool that generated wrappers call: iteration, ordering, argument zipping and failure. */
module io.github.parallelmap.runtime {
    requires transitive io.github.parallelmap;
    requires static jdk.jfr;
    requires static org.jspecify;

    exports io.github.parallelmap.runtime;
}
