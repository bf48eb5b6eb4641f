/** Exports nothing; reads {@code java.compiler}, where {@code @Generated} is. */
open module consumers.open {
    requires io.github.parallelmap.runtime;
    requires java.compiler;
}
