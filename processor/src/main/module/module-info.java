/** Reads {@code @ParallelMap} and writes the wrapper. */
module io.github.parallelmap.processor {
    requires java.compiler;

    provides javax.annotation.processing.Processor with
            io.github.parallelmap.processor.ParallelMapProcessor;
}
