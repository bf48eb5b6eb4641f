/** The annotations that a user writes on a method to have parallel variants of it generated. */
module io.github.parallelmap {
    requires static org.jspecify;

    exports io.github.parallelmap;
}
