/** Reads {@code @ParallelMap} and writes the wrapper. */
module io.github.parallelmap.processor {
    requires java.compiler;
    requires static jdk.compiler; // for its trees, where the compiler is javac

    provides javax.annotation.processing.Processor with
            io.github.parallelmap.processor.ParallelMapProcessor;
}
