package io.github.parallelmap.processor.writer;

import com.palantir.javapoet.NameAllocator;
import io.github.parallelmap.processor.model.MappedMethod;
import io.github.parallelmap.processor.model.Parameter;
import java.util.List;

/** The names of a row's components: those of the parameters, except where no component may be called so. */
final class RowComponents {
    private static final List<String> FORBIDDEN =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private final NameAllocator names = new NameAllocator();

    RowComponents(MappedMethod method) {
        FORBIDDEN.forEach(names::newName);
        method.columns().forEach(column -> names.newName(column.name(), column));
    }

    String name(Parameter column) {
        return names.get(column);
    }
}
