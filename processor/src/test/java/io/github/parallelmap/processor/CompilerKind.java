package io.github.parallelmap.processor;

import com.google.testing.compile.Compiler;
import javax.annotation.processing.Processor;

/** The compilers that users compile with; each runs the processor itself. */
enum CompilerKind {
    JAVAC {
        @Override
        Compiler with(Processor... processors) {
            return Compiler.javac().withProcessors(processors);
        }

        @Override
        Compiler lenient() {
            return with(new ParallelMapProcessor()).withOptions("-Xlint:-options");
        }

        @Override
        Compiler strict() {
            return lenient().withOptions("-Xlint:all", "-Werror", "-Xlint:-options");
        }
    },
    ECJ {
        @Override
        Compiler with(Processor... processors) {
            return Compiler.compiler(new Ecj()).withProcessors(processors).withOptions(Ecj.release());
        }

        @Override
        Compiler lenient() {
            return with(new ParallelMapProcessor()).withOptions(Ecj.release(), "-warn:-unusedImport,unusedPrivate");
        }

        @Override
        Compiler strict() {
            return lenient();
        }
    };

    /** The compiler with processors and as it is by itself otherwise. */
    abstract Compiler with(Processor... processors);

    /** The compiler with our processor, silent about what sources of tests have for convenience. */
    abstract Compiler lenient();

    /** The same with every warning that its users may have asked for; those of javac are errors. */
    abstract Compiler strict();
}
