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
        Compiler strict() {
            // What the sources themselves leave unused is no matter of the wrapper.
            return lenient().withOptions(Ecj.release(), "-warn:-unusedImport,unusedPrivate");
        }
    };

    /** The compiler with processors and as it is by itself otherwise. */
    abstract Compiler with(Processor... processors);

    /** The compiler with our processor, with every warning that its users have by default, or more. */
    abstract Compiler strict();

    Compiler lenient() {
        return with(new ParallelMapProcessor());
    }
}
