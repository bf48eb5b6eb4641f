package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.TypeSpec;

/** Adds one kind of thing to a wrapper, for one method at a time. */
interface Emitter {
    /** Adds what the method needs, which may be nothing. */
    void emit(Site site, TypeSpec.Builder wrapper);
}
