/** Exports a wrapper, and so requires the runtime transitively; does not read {@code java.compiler}. */
module consumers.named {
    requires transitive io.github.parallelmap.runtime;

    exports consumers.named;
}
